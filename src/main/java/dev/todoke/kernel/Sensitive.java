package dev.todoke.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * A value that must not print: {@code toString} shows only the type, and JSON refuses it outright. Whoever really means
 * to show one calls its accessor and is found by a text search for it.
 */
@JsonSerialize(using = Sensitive.Refusing.class)
public interface Sensitive {

    /** What {@code toString} of a sensitive type returns. */
    static String masked(Class<?> type) {
        return type.getSimpleName() + "(…)";
    }

    /** Refuses to write any sensitive value. */
    final class Refusing extends JsonSerializer<Sensitive> {
        @Override
        public void serialize(Sensitive value, JsonGenerator out, SerializerProvider provider) {
            throw new IllegalStateException("a " + value.getClass().getSimpleName() + " must not be serialised");
        }
    }
}
