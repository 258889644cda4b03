package dev.todoke.winner;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** One spelling for each value, so that look-up by MAC finds it however it was typed. */
final class Folding {

    private Folding() {}

    /** NFKC and lower case; a handle without its leading @. */
    static String fold(String value) {
        String folded = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        return folded.startsWith("@") ? folded.substring(1) : folded;
    }

    static byte[] bytes(String value) {
        return fold(value).getBytes(StandardCharsets.UTF_8);
    }
}
