package dev.todoke.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.support.Artefact;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a winner was told is received stays received, although the program died in the next moment; on the embedded database. */
@Tag("artefact")
class KilledNodeTest {

    private static final Pattern LINK = Pattern.compile("/f#([0-9A-Z-]+)");
    private static final Map<String, String> DEMO =
            Map.of("todoke.mode", "demo", "todoke.data", "data", "todoke.keys.dir", "keys");

    @TempDir
    Path folder;

    @Test
    void anAcknowledgedSubmissionSurvivesAKillRightAfterIt() {
        String token;
        String receipt;
        try (Artefact node = Artefact.start(folder, DEMO)) {
            Matcher link = LINK.matcher(node.log());
            assertThat(link.find()).as("a winner's link is printed").isTrue();
            token = link.group(1);
            receipt = new Visitor(node.url(), token).send(new Person(9002, 0));
            node.kill();
        }
        assertThat(receipt).isNotBlank();
        try (Artefact again = Artefact.start(folder, DEMO)) {
            Visitor back = new Visitor(again.url(), token);
            assertThat(back.page().body()).as("asks for the receipt code").contains("name=\"receipt\"");
            back.prove(receipt);
            back.correct();
            assertThat(back.page().status()).isEqualTo(200);
        }
    }
}
