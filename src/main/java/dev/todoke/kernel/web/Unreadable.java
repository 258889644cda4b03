package dev.todoke.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal.FieldProblem;
import java.util.List;
import java.util.Map;

/** Why JSON could not be read and where, in our own names only: a name that we do not know was typed by somebody. */
final class Unreadable {

    private Unreadable() {}

    static Problem problem(JsonProcessingException parse) {
        if (parse instanceof UnrecognizedPropertyException unknown) {
            List<JsonMappingException.Reference> path = unknown.getPath();
            return at(path.subList(0, path.size() - 1), "unknown-member");
        }
        if (causedBy(parse, StreamConstraintsException.class)) {
            return at(List.of(), "too-deep");
        }
        if (parse instanceof MismatchedInputException format && format.getPath().isEmpty() && trails(format)) {
            return at(List.of(), "trailing");
        }
        if (parse instanceof JsonMappingException mapping) {
            return at(mapping.getPath(), duplicate(mapping) ? "duplicate-member" : "unreadable");
        }
        return duplicate(parse) ? at(List.of(), "duplicate-member") : Problem.of(ProblemType.MALFORMED);
    }

    private static Problem at(List<JsonMappingException.Reference> path, String code) {
        if (path.stream().anyMatch(step -> step.getFrom() instanceof Map<?, ?>)) {
            return Problem.of(ProblemType.MALFORMED);
        }
        StringBuilder pointer = new StringBuilder();
        path.forEach(step -> pointer.append(pointer.isEmpty() ? "" : "/")
                .append(step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName()));
        return new Problem(ProblemType.MALFORMED, List.of(new FieldProblem(pointer.toString(), code)), null);
    }

    /** The parser has no exceptions of its own for these two; a test holds its words. */
    private static boolean duplicate(JsonProcessingException parse) {
        return parse.getOriginalMessage() != null && parse.getOriginalMessage().startsWith("Duplicate ");
    }

    private static boolean trails(JsonProcessingException parse) {
        return parse.getOriginalMessage() != null && parse.getOriginalMessage().startsWith("Trailing token");
    }

    private static boolean causedBy(Throwable thrown, Class<? extends Throwable> type) {
        return Problems.find(thrown, type) != null;
    }
}
