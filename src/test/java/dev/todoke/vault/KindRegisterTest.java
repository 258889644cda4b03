package dev.todoke.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@code docs/envelope.md} is where a kind gets its number; what it does not register does not exist. */
class KindRegisterTest {

    @Test
    void everyKindIsRegisteredWithItsNumber() throws IOException {
        var rows = Files.readAllLines(Path.of("docs/envelope.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\| `[A-Z_]+` \\|.*"))
                .map(line -> line.split(" \\| "))
                .map(cells -> cells[1].replace("`", "") + "=" + cells[0].replace("| ", ""))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Kind.values())
                        .map(kind -> kind.name() + "=" + kind.number())
                        .toList());
    }
}
