package dev.todoke.kernel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, ready to be told (RFC 9457). Made of codes and our own sentences only.
 *
 * @param incident a number to find a fault in the log by; only for faults of ours
 */
record Problem(
        ProblemType kind,
        List<Refusal.FieldProblem> errors,
        @Nullable String incident) {

    static Problem of(ProblemType kind) {
        return new Problem(kind, List.of(), null);
    }

    /** The JSON of RFC 9457, in one language. */
    Body body(String lang) {
        ProblemTexts.Text text = ProblemTexts.of(kind, lang);
        return new Body(
                "/problems/" + kind.code(),
                text.title(),
                kind.status(),
                kind.code(),
                text.what() + " " + text.next(),
                errors,
                incident);
    }

    /** As it goes over the wire. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Body(
            String type,
            String title,
            int status,
            String code,
            String detail,
            List<Refusal.FieldProblem> errors,
            @Nullable String incident) {}
}
