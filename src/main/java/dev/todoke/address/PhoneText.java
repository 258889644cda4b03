package dev.todoke.address;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers in Japan: typed in any width and with any hyphens, stored as digits, printed with hyphens if known. */
public final class PhoneText {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Pattern MARKS = Pattern.compile("[\\p{Zs}\\s\\p{Pd}\u2212\u30FC().]+");
    private static final Pattern DOMESTIC = Pattern.compile("0[0-9]{9,10}");
    private static final int TYPED_LIMIT = 40;

    private PhoneText() {}

    /** Ten or eleven digits from 0; empty for anything else. New number ranges pass by shape before the library knows them. */
    static Optional<String> domestic(String typed) {
        if (typed.length() > TYPED_LIMIT) {
            return Optional.empty();
        }
        String text =
                MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        if (text.startsWith("+81")) {
            text = text.substring(3);
            text = text.startsWith("0") ? text : "0" + text;
        }
        return Optional.of(text).filter(DOMESTIC.asMatchPredicate());
    }

    /** With the hyphens that its area code asks for, or the bare digits where that is unknown. */
    public static String hyphenated(String digits) {
        if (digits.length() == 11) {
            return digits.substring(0, 3) + "-" + digits.substring(3, 7) + "-" + digits.substring(7);
        }
        try {
            String text = LIBRARY.format(LIBRARY.parse(digits, "JP"), PhoneNumberFormat.NATIONAL);
            return text.replaceAll("[^0-9]", "").equals(digits) ? text.replaceAll("[^0-9]+", "-") : digits;
        } catch (NumberParseException e) {
            return digits;
        }
    }
}
