package dev.todoke.kernel;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody adds to the reason of an access in a few words (閲覧理由の補足). It is for the auditor, and it is no place
 * for a person's details: what looks like them is refused, and nothing of it is repeated.
 */
public record AccessNote(String text) {

    public static final int LONGEST = 200;
    public static final AccessNote NONE = new AccessNote("");

    private static final String FIELD = "note";

    /** Looked for after NFKC, so that full-width digits and letters are found too. */
    private static final List<Pattern> PERSONAL = List.of(
            Pattern.compile("[^\\s@]+@[^\\s@]+"),
            Pattern.compile("〒"),
            Pattern.compile("(?<![\\dA-Za-z-])\\d{3}[-‐‑–—ー−]\\d{4}(?![\\d-])"),
            Pattern.compile("(?<![\\dA-Za-z-])\\d{7}(?!\\d)"),
            Pattern.compile("(?<![\\dA-Za-z-])(?:\\+81[-‐‑–—ー−\\s()]*|0)\\d(?:[-‐‑–—ー−\\s()]{0,2}\\d){7,9}(?!\\d)"));

    /** Empty where nothing was typed. */
    public static AccessNote of(@Nullable String typed) {
        Fields fields = new Fields();
        String text = fields.optional(FIELD, typed, LONGEST);
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (PERSONAL.stream().anyMatch(pattern -> pattern.matcher(plain).find())) {
            fields.problem(FIELD, "looks-personal");
        }
        fields.done();
        return text.isEmpty() ? NONE : new AccessNote(text);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Never what was typed. */
    @Override
    public String toString() {
        return isEmpty() ? "AccessNote()" : "AccessNote(…)";
    }
}
