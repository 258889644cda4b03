package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The text of a checkpoint, which other programs read. */
class CheckpointNoteTest {

    private static final byte[] ROOT = TreeHash.leaf(new byte[] {1});

    private static CheckpointNote note() {
        return CheckpointNote.unsigned(
                        "todoke/0198a000-0000-7000-8000-000000000001", 187, ROOT, List.of("journal 3 ab"))
                .signed(new CheckpointSigner.Signed(0x01020304, new byte[64]));
    }

    @Test
    void theTextIsAsTheSpecificationsSay() {
        assertThat(note().text())
                .isEqualTo("todoke/0198a000-0000-7000-8000-000000000001\n187\n"
                        + Base64.getEncoder().encodeToString(ROOT) + "\njournal 3 ab\n\n"
                        + "\u2014 todoke/0198a000-0000-7000-8000-000000000001 AQIDBA" + "A".repeat(85) + "=\n");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        CheckpointNote read = CheckpointNote.parse(note().text()).orElseThrow();
        assertThat(read.size()).isEqualTo(187);
        assertThat(read.root()).isEqualTo(ROOT);
        assertThat(read.signatures()).hasSize(1);
        assertThat(read.text()).isEqualTo(note().text());
    }

    @Property(tries = 500)
    void aChangedTextIsAnotherCheckpointOrNone(@ForAll @IntRange(max = 400) int at, @ForAll char other) {
        StringBuilder text = new StringBuilder(note().text());
        int index = at % text.length();
        if (text.charAt(index) != other) {
            text.setCharAt(index, other);
            CheckpointNote.parse(text.toString())
                    .ifPresent(read -> assertThat(read.text()).isEqualTo(text.toString()));
        }
    }

    @Test
    void severalStandInOneFile() {
        String file =
                "kept by the auditor\n\n" + note().text() + "\n" + note().text().replace("\n", "\r\n") + "\n";
        assertThat(CheckpointNotes.read(file)).hasSize(2);
        assertThat(CheckpointNotes.read("nothing\n\nat all")).isEmpty();
        assertThat(CheckpointNotes.read("")).isEmpty();
    }

    /** The key that the documentation of Go's {@code sumdb/note} shows. */
    @Test
    void theKeyIdIsTheHashOfNameAndKey() {
        byte[] key = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(CheckpointNote.verifierKey("PeterNeumann", Arrays.copyOfRange(key, 1, key.length)))
                .isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }
}
