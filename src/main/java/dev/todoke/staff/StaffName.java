package dev.todoke.staff;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody types to sign in, folded: full-width letters and capitals mean the same. */
record StaffName(String text) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    static StaffName of(String typed) {
        StaffName name = folded(typed);
        if (!name.isPossible()) {
            throw new Refusal(ProblemType.INVALID, "name", "format");
        }
        return name;
    }

    /** For looking up: what could never be a name is simply unknown. */
    static StaffName folded(String typed) {
        String cut = typed.length() > 200 ? typed.substring(0, 200) : typed;
        return new StaffName(
                Normalizer.normalize(cut, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }

    /** False for what nobody can be called; no database is asked for it. */
    boolean isPossible() {
        return ALLOWED.matcher(text).matches();
    }
}
