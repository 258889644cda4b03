package dev.todoke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract that is committed is the one that the program has; a change of it is seen in review. */
@Tag("artefact")
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi/todoke.yaml");
    private static final Path GENERATED = Path.of("target/openapi/openapi.yaml");

    @Test
    void theCommittedContractIsTheGeneratedOne() throws IOException {
        assertThat(Files.readString(COMMITTED, StandardCharsets.UTF_8))
                .as(
                        "the REST contract changed. Look at the difference and, if it is meant, update it:\n"
                                + "  ./mvnw package -DskipTests && cp %s %s",
                        GENERATED, COMMITTED)
                .isEqualTo(Files.readString(GENERATED, StandardCharsets.UTF_8));
    }
}
