package dev.todoke.details;

import dev.todoke.address.ShippingDetails;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The values of an answer that somebody may be looked for by, each in one spelling however it was typed. */
public enum DetailsField {
    NAME,
    PHONE,
    MAIL,
    POSTAL;

    private static final String JAPAN = "81";

    /** Names a look-up key and stands in rows; never changes. */
    public String code() {
        return "details-" + name().toLowerCase(Locale.ROOT);
    }

    static Map<DetailsField, String> values(ShippingDetails details) {
        Map<DetailsField, String> values = new EnumMap<>(DetailsField.class);
        values.put(NAME, details.name().text());
        values.put(POSTAL, details.address().postalCode());
        if (details.phone() != null) {
            values.put(PHONE, details.phone().digits());
        }
        if (details.email() != null) {
            values.put(MAIL, details.email().text());
        }
        return values;
    }

    /** A name without spaces, numbers as digits; width and case make no difference. */
    public String fold(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return switch (this) {
            case NAME -> folded.replaceAll("[\\s・]+", "");
            case MAIL -> folded.strip();
            case POSTAL -> digits(folded);
            case PHONE -> {
                String digits = digits(folded);
                yield folded.contains("+" + JAPAN) ? "0" + digits.substring(JAPAN.length()) : digits;
            }
        };
    }

    byte[] bytes(String value) {
        return fold(value).getBytes(StandardCharsets.UTF_8);
    }

    private static String digits(String folded) {
        return folded.replaceAll("[^0-9]", "");
    }
}
