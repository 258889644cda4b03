package dev.todoke.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever wrote against a released contract can go on: nothing it promised is gone from the one we have now. */
class CompatibilityTest {

    private static final Path NOW = Path.of("openapi/todoke.yaml");
    private static final Path RELEASED = Path.of("openapi/released");

    /** Broken knowingly, with the reason; empty again after the next release. */
    private static final Map<String, String> ACCEPTED = Map.of(
            "POST /api/v1/audit/verification: answer 200 in application/json removed", "verification became a job: 202",
            "POST /api/v1/audit/verification: answer 200 removed", "verification became a job: 202");

    @Test
    void nothingThatWasReleasedIsBroken() throws IOException {
        Contract now = Contract.read(NOW);
        try (Stream<Path> released = Files.list(RELEASED)) {
            List<Path> all = released.sorted().toList();
            assertThat(all).isNotEmpty();
            for (Path one : all) {
                Contract before = Contract.read(one);
                assertThat(before.operations()).hasSizeGreaterThan(50);
                List<String> breaks = Compatibility.breaks(before, now);
                breaks.removeAll(ACCEPTED.keySet());
                assertThat(breaks).as(one.toString()).isEmpty();
            }
        }
    }
}
