package dev.todoke.intake.door;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form. */
public record FormView(String h1, @Nullable String note, Notice notice, List<FieldView> fields, boolean mayDecline) {

    public int problemCount() {
        return (int) fields.stream().filter(f -> f.error() != null).count();
    }

    public boolean hasProblems() {
        return problemCount() > 0;
    }
}
