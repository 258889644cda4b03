package dev.todoke.intake.door;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of the form as the page draws it. */
public record FieldView(
        String name,
        String label,
        @Nullable String hint,
        boolean required,
        Shape shape,
        String value,
        @Nullable List<Option> options,
        @Nullable String error,
        boolean focused) {

    /** What a phone needs to know to offer the right keyboard and the right memory. */
    public record Shape(String type, String autocomplete, String inputMode, int maxLength, String width) {}

    /** One choice of a select. */
    public record Option(String value, String text, boolean chosen) {}

    public String type() {
        return shape.type();
    }

    public String autocomplete() {
        return shape.autocomplete();
    }

    public String inputMode() {
        return shape.inputMode();
    }

    public int maxLength() {
        return shape.maxLength();
    }

    public String width() {
        return shape.width();
    }

    /** Ids of what belongs to the field, in the order in which it is read out. */
    public String describedBy() {
        return "need-" + name + (hint == null ? "" : " hint-" + name) + (error == null ? "" : " error-" + name);
    }
}
