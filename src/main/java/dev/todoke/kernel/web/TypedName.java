package dev.todoke.kernel.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * "Type the name of the thing": how somebody confirms what cannot be undone, with {@code {#typedName name=… form=… /}} in
 * the form. Nobody has to hit the width of a letter or a space for it.
 */
public final class TypedName {

    public static final String FIELD = "typed";

    private TypedName() {}

    /** Refuses unless the name was typed; says which field, never what stood there. */
    public static void require(String name, @Nullable String typed) {
        String folded = fold(typed == null ? "" : typed);
        if (folded.isEmpty() || !folded.equals(fold(name))) {
            throw new Refusal(ProblemType.INVALID, FIELD, "not-the-name");
        }
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
