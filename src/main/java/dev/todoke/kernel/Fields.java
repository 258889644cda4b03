package dev.todoke.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with the fields of one form, so that a person meets every problem at once. */
public final class Fields {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private final List<Refusal.FieldProblem> problems = new ArrayList<>();

    /** One line that must be there. Returns it without surrounding white space. */
    public String text(String pointer, @Nullable String value, int longest) {
        String line = optional(pointer, value, longest);
        if (line.isEmpty()) {
            problem(pointer, "blank");
        }
        return line;
    }

    /** One line that may be missing; then it is empty. */
    public String optional(String pointer, @Nullable String value, int longest) {
        String line = value == null ? "" : value.strip();
        if (line.codePointCount(0, line.length()) > longest) {
            problem(pointer, "too-long");
        } else if (UNPRINTABLE.matcher(line).find()) {
            problem(pointer, "unprintable");
        }
        return line;
    }

    /** Like {@link #text} for several lines. */
    public String paragraph(String pointer, @Nullable String value, int longest) {
        String all = value == null ? "" : value.strip().replace("\r\n", "\n");
        if (all.isEmpty()) {
            problem(pointer, "blank");
        }
        if (all.codePointCount(0, all.length()) > longest) {
            problem(pointer, "too-long");
        } else if (UNPRINTABLE.matcher(all.replace("\n", "")).find()) {
            problem(pointer, "unprintable");
        }
        return all;
    }

    public String matching(String pointer, @Nullable String value, Pattern shape, String code) {
        String line = value == null ? "" : value.strip();
        if (!shape.matcher(line).matches()) {
            problem(pointer, line.isEmpty() ? "blank" : code);
        }
        return line;
    }

    public void range(String pointer, int value, int least, int most) {
        if (value < least || value > most) {
            problem(pointer, "out-of-range");
        }
    }

    public Fields problem(String pointer, String code) {
        problems.add(new Refusal.FieldProblem(pointer, code));
        return this;
    }

    public boolean clean() {
        return problems.isEmpty();
    }

    /** Refuses when anything was wrong. */
    public void done() {
        if (!problems.isEmpty()) {
            throw new Refusal(ProblemType.INVALID, problems);
        }
    }
}
