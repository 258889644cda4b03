package dev.todoke.address;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Folds what people type without changing what they mean: composed (NFC, never NFKC: that would turn ① into 1 and ㈱
 * into (株)), one kind of space, whole-width kana, and in addresses half-width digits, letters and hyphens.
 */
final class TypedText {

    private static final Pattern INVISIBLE = Pattern.compile("[\u00AD\u200B-\u200D\u2060\uFE00-\uFE0F\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern EDGES = Pattern.compile("^[\\p{Zs}\\s]+|[\\p{Zs}\\s]+$");
    private static final Pattern HALF_KANA = Pattern.compile("[\uFF61-\uFF9F]+");
    private static final Pattern DASH_BY_DIGIT =
            Pattern.compile("(?<=[0-9])[\u2010-\u2015\u2212\uFE63\uFF0D\u30FC\uFF70](?=[0-9])");
    private static final Charset CP932 = Charset.forName("windows-31j");

    private TypedText() {}

    /** For names. */
    static String fold(String typed) {
        String text = INVISIBLE.matcher(typed).replaceAll("");
        text = HALF_KANA.matcher(text).replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC));
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        text = EDGES.matcher(text).replaceAll("");
        return SPACES.matcher(text).replaceAll(" ");
    }

    /** For addresses: also 「１－２－３」 to 「1-2-3」. */
    static String foldAddress(String typed) {
        return DASH_BY_DIGIT.matcher(narrow(fold(typed))).replaceAll("-");
    }

    /** Whole-width letters and digits to half-width ones. */
    static String narrow(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
            out.append(wide ? (char) (c - 0xFEE0) : c);
        }
        return out.toString();
    }

    /**
     * True unless it holds what no name or address has: controls, direction marks, half of a surrogate pair, private
     * characters, emoji, or a first character that a spreadsheet would run as a formula.
     */
    static boolean isPlain(String text) {
        if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        var encoder = CP932.newEncoder();
        return text.codePoints().allMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.ENCLOSING_MARK -> false;
            // A newer Unicode than this JVM's may have assigned more ideographs on planes 2 and 3.
            case Character.UNASSIGNED -> c >= 0x20000 && c < 0x3FFFE;
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL ->
                c < 0x10000 && (encoder.canEncode((char) c) || CarrierText.proposes(c));
            default -> true;
        });
    }
}
