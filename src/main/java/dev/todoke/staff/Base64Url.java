package dev.todoke.staff;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.util.Base64;

/** Bytes as browsers write them into JSON. */
final class Base64Url {

    private static final int LONGEST = 8192;

    private Base64Url() {}

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] bytes(String field, String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refusal(ProblemType.INVALID, field, text.isEmpty() ? "blank" : "long");
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.INVALID, field, "unreadable");
        }
    }
}
