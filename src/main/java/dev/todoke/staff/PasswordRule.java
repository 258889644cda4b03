package dev.todoke.staff;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Twelve characters or more, of any kind, for ever; only what everybody tries first is refused. */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int LEAST_VARIETY = 5;
    private static final List<String> TRIED_FIRST = List.of(
            "todoke",
            "password",
            "passw0rd",
            "qwerty",
            "123456",
            "abcdef",
            "letmein",
            "welcome",
            "iloveyou",
            "admin123");

    private PasswordRule() {}

    static void check(String password, String name) {
        String folded = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int length = folded.codePointCount(0, folded.length());
        if (length < SHORTEST) {
            throw new Refusal(ProblemType.INVALID, "password", "short");
        }
        if (password.length() > LONGEST) {
            throw new Refusal(ProblemType.INVALID, "password", "long");
        }
        // What remains without the guessable parts must still be a password.
        String rest = folded.replace(name, "");
        for (String word : TRIED_FIRST) {
            rest = rest.replace(word, "");
        }
        if (rest.length() < SHORTEST / 2 || folded.chars().distinct().count() < LEAST_VARIETY) {
            throw new Refusal(ProblemType.INVALID, "password", "guessable");
        }
    }
}
