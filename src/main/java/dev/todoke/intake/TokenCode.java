package dev.todoke.intake;

import dev.todoke.kernel.LinkToken;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a link's token is written: 26 random letters (130 bits) and a check letter, so that a slip of the hand is noticed
 * before anything is looked up. The check letter makes the word a multiple of (x - a) over GF(32): every single wrong
 * letter and every swap of two neighbours is caught.
 */
public final class TokenCode {

    /** Random letters. */
    static final int LETTERS = 26;

    /** Nobody pastes more than a whole message. */
    private static final int LONGEST_PASTE = 4_000;

    private static final Pattern IN_ADDRESS = Pattern.compile("#\\s*([0-9A-Za-z-]{" + (LETTERS + 1) + ",40})");

    private TokenCode() {}

    static LinkToken fresh(SecureRandom random) {
        byte[] bytes = new byte[LETTERS];
        random.nextBytes(bytes);
        StringBuilder word = new StringBuilder(LETTERS + 1);
        for (byte each : bytes) {
            word.append(Crockford.letter(each));
        }
        return new LinkToken(word.append(check(word)).toString());
    }

    /** Reads a code, a whole link, or a message that contains one; empty when it cannot be one of ours. */
    public static Optional<LinkToken> read(String typed) {
        if (typed.length() > LONGEST_PASTE) {
            return Optional.empty();
        }
        Matcher address = IN_ADDRESS.matcher(typed);
        String word = Crockford.fold(address.find() ? address.group(1) : typed);
        if (!Crockford.isWord(word, LETTERS + 1)) {
            return Optional.empty();
        }
        boolean genuine = word.charAt(LETTERS) == check(word.substring(0, LETTERS));
        return genuine ? Optional.of(new LinkToken(word)) : Optional.empty();
    }

    /** As people read it aloud or copy it from paper. */
    public static String grouped(LinkToken token) {
        return String.join("-", token.text().split("(?<=\\G.{4})"));
    }

    private static char check(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            sum = timesA(sum) ^ Crockford.value(letters.charAt(i));
        }
        return Crockford.letter(timesA(sum));
    }

    /** Multiplies by a, the root of the primitive polynomial x^5 + x^2 + 1. */
    private static int timesA(int value) {
        int shifted = value << 1;
        return (shifted & 32) == 0 ? shifted : shifted ^ 0b100101;
    }
}
