package dev.todoke.address;

/** Width as carriers count it: a whole-width character is 2, a half-width one 1. */
public final class TextWidth {

    private TextWidth() {}

    public static int of(String text) {
        return text.codePoints().map(c -> isHalf(c) ? 1 : 2).sum();
    }

    private static boolean isHalf(int c) {
        return c < 0x80 || c >= 0xFF61 && c <= 0xFF9F;
    }
}
