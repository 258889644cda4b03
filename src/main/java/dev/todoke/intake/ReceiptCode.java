package dev.todoke.intake;

import dev.todoke.kernel.Sensitive;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The winner's receipt code (受付番号): 60 bits that prove who sent the details. Shown once, never stored. */
public record ReceiptCode(String text) implements Sensitive {

    static final int LETTERS = 12;

    /** The first 60 bits of a MAC. */
    static ReceiptCode of(byte[] mac) {
        long bits = ByteBuffer.wrap(mac).getLong() >>> 4;
        StringBuilder word = new StringBuilder(LETTERS);
        for (int shift = 5 * (LETTERS - 1); shift >= 0; shift -= 5) {
            word.append(Crockford.letter((int) (bits >>> shift)));
        }
        return new ReceiptCode(word.toString());
    }

    public static Optional<ReceiptCode> read(String typed) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        String word = Crockford.fold(typed);
        return Crockford.isWord(word, LETTERS) ? Optional.of(new ReceiptCode(word)) : Optional.empty();
    }

    /** XXXX-XXXX-XXXX. */
    public String shown() {
        return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8);
    }

    @Override
    public String toString() {
        return Sensitive.masked(ReceiptCode.class);
    }
}
