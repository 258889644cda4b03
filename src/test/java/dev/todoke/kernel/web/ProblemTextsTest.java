package dev.todoke.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every kind of problem speaks both languages, and no exception speaks for itself. */
class ProblemTextsTest {

    @Test
    void everyKindHasTitleWhatAndNextInBothLanguages() {
        for (ProblemType kind : ProblemType.values()) {
            for (String lang : List.of("ja", "en")) {
                ProblemTexts.Text text = ProblemTexts.of(kind, lang);
                assertThat(List.of(text.title(), text.what(), text.next()))
                        .as("%s %s", kind, lang)
                        .noneMatch(String::isBlank);
            }
            assertThat(ProblemTexts.of(kind, "ja")).isNotEqualTo(ProblemTexts.of(kind, "en"));
        }
    }

    @Test
    void aRefusalIsFoundInsideWhatWrapsIt() {
        Throwable wrapped = new RuntimeException(new IllegalStateException(new Refusal(ProblemType.GONE)));
        assertThat(Problems.of(wrapped).kind()).isEqualTo(ProblemType.GONE);
    }

    @Test
    void anythingUnexpectedIsAnIncidentWithoutItsWords() throws Exception {
        Problem problem = Problems.of(new IllegalStateException("canary: Key (name)=(canary) already exists"));
        assertThat(problem.kind()).isEqualTo(ProblemType.INTERNAL);
        assertThat(problem.incident()).isNotEmpty();
        assertThat(new ObjectMapper().writeValueAsString(problem.body("en"))).doesNotContain("canary");
    }

    @Test
    void aParserOfOursThatFailsIsNotTheSendersFault() throws Exception {
        Throwable ours = null;
        try {
            new ObjectMapper().writeValueAsString(new Object());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            ours = e;
        }
        assertThat(Problems.of(java.util.Objects.requireNonNull(ours)).kind()).isEqualTo(ProblemType.INTERNAL);
    }

    @Test
    void statusesOfLibrariesGetKindsOfOurs() {
        for (int status = 400; status < 500; status++) {
            int told = Problems.of(new WebApplicationException(status)).kind().status();
            assertThat(told).isBetween(400, 499);
        }
        for (int status : new int[] {401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 428, 429}) {
            assertThat(Problems.kind(status).status()).isEqualTo(status);
        }
    }
}
