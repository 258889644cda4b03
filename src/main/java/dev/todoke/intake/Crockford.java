package dev.todoke.intake;

import java.text.Normalizer;
import java.util.Locale;

/** Crockford's base 32: no letter looks like a digit, and what people mistype is read as what they meant. */
final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    static char letter(int value) {
        return ALPHABET.charAt(value & 31);
    }

    /** Value of a folded letter, or -1. */
    static int value(char letter) {
        return ALPHABET.indexOf(letter);
    }

    /** Whole-width and small letters, spaces and hyphens of any kind, and the letters I, L and O are all understood. */
    static String fold(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSeparator(c)) {
                continue;
            }
            out.append(c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c);
        }
        return out.toString();
    }

    static boolean isWord(String folded, int length) {
        return folded.length() == length && folded.chars().allMatch(c -> value((char) c) >= 0);
    }

    private static boolean isSeparator(char c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || type == Character.SPACE_SEPARATOR
                || type == Character.DASH_PUNCTUATION
                || type == Character.FORMAT
                || c == '\u2212'
                || c == '\u30FC';
    }
}
