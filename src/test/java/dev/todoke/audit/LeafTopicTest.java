package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.audit.LeafFilter.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever looks through the log by topic sees everything: there is no action that belongs to none. */
class LeafTopicTest {

    private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)*(?:\\.[a-z]+(?:-[a-z]+)*)+)\"");

    /** Written like actions, and names of something else: tasks, holdings, settings, kinds of jobs. */
    private static final Set<String> NO_ACTIONS =
            Set.of("audit.note", "audit.sequence", "audit.verify", "retention.notes", "todoke.audit");

    @Test
    void everyActionInTheCodeBelongsToATopic() throws IOException {
        Set<String> actions = actions();
        assertThat(actions)
                .as("the search finds what is there")
                .hasSizeGreaterThan(90)
                .contains("sign-in.alarm");
        assertThat(actions).allMatch(action -> Arrays.stream(Topic.values()).anyMatch(topic -> topic.covers(action)));
    }

    @Test
    void theExceptionsAreStillThere() throws IOException {
        assertThat(words()).containsAll(NO_ACTIONS);
    }

    private static Set<String> actions() throws IOException {
        Set<String> actions = words();
        actions.removeAll(NO_ACTIONS);
        return actions;
    }

    /** In all sources that know the log. */
    private static Set<String> words() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/todoke"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(LeafTopicTest::text)
                    .filter(text -> text.contains("dev.todoke.audit"))
                    .flatMap(text -> WORD.matcher(text).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
