package dev.todoke.kernel;

import java.io.Serial;
import java.util.List;

/**
 * An expected "no". One mapper turns it into RFC 9457 JSON for REST or a kind page for HTML. It carries codes and
 * pointers only, never a value that somebody typed.
 */
public class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldProblem> fields;

    public Refusal(ProblemType type) {
        this(type, List.of());
    }

    public Refusal(ProblemType type, List<FieldProblem> fields) {
        super(type.code());
        this.type = type;
        this.fields = List.copyOf(fields);
    }

    /** One field's problem, for example {@code new Refusal(INVALID, "name", "blank")}. */
    public Refusal(ProblemType type, String pointer, String code) {
        this(type, List.of(new FieldProblem(pointer, code)));
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    /** Where and why, as codes: pointer is a field name or {@code rows/12/handle}, code a message key such as {@code blank}. */
    public record FieldProblem(String pointer, String code) {}
}
