package dev.todoke.address;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a carrier's label can print of a text. Carriers document JIS X 0208 and half-width ASCII; files are CP932. Nothing
 * is dropped or turned into a question mark in silence: whatever differs from the winner's spelling is a finding.
 */
public final class CarrierText {

    /** What carrier files are written in. */
    public static final Charset CP932 = Charset.forName("windows-31j");

    private static final String LABEL_ONLY = "～－―∥￠￡￢";
    private static final String JIS_TWINS = "〜−—‖¢£¬";
    /** Stands in a preview where nothing can be printed (〓, the printers' geta). */
    private static final char GETA = '〓';

    private static final BitSet PRINTABLE = printable();
    private static final BitSet ENCODABLE = encodable();
    private static final Map<Integer, String> REPLACEMENTS = Replacements.load();

    private static final Pattern REMOVED = Pattern.compile("[\\p{Cc}\\p{Cf}\uFE00-\uFE0F\\x{E0100}-\\x{E01EF}]");
    private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");
    private static final Pattern HALF_KANA = Pattern.compile("[\uFF61-\uFF9F]+");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2014\u2212\uFE63]");
    private static final Pattern NARROW_DASHES =
            Pattern.compile("(?<=[0-9A-Za-z])[\u2010-\u2015\u2212\uFE63\uFF0D](?=[0-9A-Za-z])");

    private CarrierText() {}

    /** What staff must know about a label; codes are stored and shown, the text itself is not. */
    public enum Finding {
        /** A character few printers have was replaced from the table; nothing to do. */
        REPLACED(false, false),
        /** A character the file cannot hold has a proposal; somebody must accept it. */
        PROPOSAL(true, false),
        /** The file can hold a character, but the carrier may not print it; somebody must accept that. */
        UNCERTAIN(true, false),
        /** The file cannot hold a character and there is no proposal; the row must be taken out. */
        UNENCODABLE(true, true),
        /** Longer than the label; the row must be taken out. */
        TOO_LONG(true, true),
        /** A required column is empty; the row must be taken out. */
        MISSING(true, true);

        private final boolean blocks;
        private final boolean hopeless;

        Finding(boolean blocks, boolean hopeless) {
            this.blocks = blocks;
            this.hopeless = hopeless;
        }

        /** Refuses production until somebody decided. */
        public boolean blocks() {
            return blocks;
        }

        /** Cannot be accepted, only taken out. */
        public boolean hopeless() {
            return hopeless;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A text as the label has it. It always encodes, also when there are findings. */
    public record Label(String text, Set<Finding> findings) {

        @Override
        public String toString() {
            return "Label(…)" + findings;
        }
    }

    /** The label's text. Applying it twice changes nothing more. */
    public static Label label(String original) {
        String text = punctuate(Normalizer.normalize(original, Normalizer.Form.NFC));
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(out, c, findings));
        return new Label(out.toString(), findings);
    }

    static boolean proposes(int codePoint) {
        return REPLACEMENTS.containsKey(codePoint);
    }

    private static void append(StringBuilder out, int c, Set<Finding> findings) {
        String replacement = REPLACEMENTS.get(c);
        if (PRINTABLE.get(c)) {
            out.append((char) c);
        } else if (replacement != null) {
            findings.add(ENCODABLE.get(c) ? Finding.REPLACED : Finding.PROPOSAL);
            out.append(replacement);
        } else if (ENCODABLE.get(c)) {
            findings.add(Finding.UNCERTAIN);
            out.append((char) c);
        } else {
            findings.add(Finding.UNENCODABLE);
            out.append(GETA);
        }
    }

    /** Same meaning, other code point: no finding. */
    private static String punctuate(String composed) {
        String text = SPACES.matcher(composed).replaceAll(" ");
        text = REMOVED.matcher(text).replaceAll("");
        text = HALF_KANA.matcher(text).replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC));
        text = NARROW_DASHES.matcher(text).replaceAll("-");
        text = DASHES.matcher(text).replaceAll("－");
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(twin(text.charAt(i)));
        }
        return Normalizer.normalize(out.toString(), Normalizer.Form.NFC);
    }

    private static char twin(char c) {
        return switch (c) {
            case '〜' -> '～';
            case '‖' -> '∥';
            case '·', '•' -> '・';
            case '⋯' -> '…';
            case '¥' -> '￥';
            case '‾' -> '￣';
            case '¢' -> '￠';
            case '£' -> '￡';
            case '¬' -> '￢';
            case '‘', '’' -> '\'';
            case '“', '”' -> '"';
            default -> c;
        };
    }

    /** JIS X 0208 and ASCII: Java's Shift_JIS knows exactly these, under other code points for seven signs. */
    private static BitSet printable() {
        var jis = Charset.forName("Shift_JIS").newEncoder();
        BitSet set = new BitSet(Character.MAX_VALUE + 1);
        for (char c = ' '; c < Character.MIN_SURROGATE; c++) {
            set.set(c, c < 0x7F || c >= 0x100 && jis.canEncode(c) || "§¨°±´¶×÷".indexOf(c) >= 0 && jis.canEncode(c));
        }
        for (char c = '\uFF01'; c < '\uFFE7'; c++) {
            boolean halfKana = c > '\uFF60' && c < '\uFFA0';
            set.set(c, !halfKana && jis.canEncode(c));
        }
        LABEL_ONLY.chars().forEach(set::set);
        JIS_TWINS.chars().forEach(set::clear);
        var cp932 = CP932.newEncoder();
        for (int c = set.nextSetBit(0); c >= 0; c = set.nextSetBit(c + 1)) {
            set.set(c, cp932.canEncode((char) c));
        }
        return set;
    }

    /** What CP932 really holds: not its private characters, and none that it would bend to a look-alike. */
    private static BitSet encodable() {
        var cp932 = CP932.newEncoder();
        BitSet set = new BitSet(Character.MAX_VALUE + 1);
        for (int c = ' '; c <= Character.MAX_VALUE; c++) {
            boolean excluded = Character.isSurrogate((char) c) || Character.getType(c) == Character.PRIVATE_USE;
            set.set(c, !excluded && cp932.canEncode((char) c) && roundTrips((char) c));
        }
        return set;
    }

    private static boolean roundTrips(char c) {
        String text = String.valueOf(c);
        return new String(text.getBytes(CP932), CP932).equals(text);
    }
}
