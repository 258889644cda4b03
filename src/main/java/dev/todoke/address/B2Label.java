package dev.todoke.address;

import dev.todoke.address.B2Layout.Value;
import dev.todoke.address.CarrierText.Finding;
import dev.todoke.kernel.PostalAddress;
import dev.todoke.kernel.Sensitive;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The part of a B2 line that is about a person, laid out with everything that staff must know about it.
 *
 * @param values texts for the columns of name and address, and of telephone where one was asked for; they always encode
 */
public record B2Label(Map<Value, String> values, Set<Finding> findings) implements Sensitive {

    private static final int ADDRESS_WIDTH = 64;
    private static final int BUILDING_WIDTH = 32;

    /** Lays the details out; never cuts anything off. */
    public static B2Label of(ShippingDetails details) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        PostalAddress a = details.address();
        String place = squeeze(label(a.prefecture() + a.city(), findings));
        String street = squeeze(label(a.street(), findings));
        String building = label(a.building(), findings);
        int breakAt = breakOf(place, street, building);
        String tail = street.substring(breakAt);
        Map<Value, String> values = new EnumMap<>(Value.class);
        values.put(Value.NAME, label(details.name().text(), findings));
        values.put(Value.POSTAL_CODE, postal(a.postalCode()));
        values.put(Value.ADDRESS, place + street.substring(0, breakAt));
        values.put(Value.BUILDING, tail.isEmpty() || building.isEmpty() ? tail + building : tail + " " + building);
        if (details.phone() != null) {
            values.put(Value.PHONE, PhoneText.hyphenated(details.phone().digits()));
        }
        B2Layout.current().check(values).forEach((value, finding) -> {
            if (values.containsKey(value)) {
                findings.add(finding);
            }
        });
        return new B2Label(values, findings);
    }

    /** With its hyphen, as the label shows it. */
    public static String postal(String digits) {
        return digits.substring(0, 3) + "-" + digits.substring(3);
    }

    @Override
    public String toString() {
        return Sensitive.masked(B2Label.class) + findings;
    }

    private static String label(String original, Set<Finding> findings) {
        CarrierText.Label label = CarrierText.label(original);
        findings.addAll(label.findings());
        return label.text();
    }

    private static String squeeze(String text) {
        return text.replace(" ", "");
    }

    /** Where the street must be broken so that its tail goes before the building; its length where it need or can not. */
    private static int breakOf(String place, String street, String building) {
        if (TextWidth.of(place + street) <= ADDRESS_WIDTH) {
            return street.length();
        }
        for (int i = street.length() - 1; i > 0; i--) {
            boolean startsNumber =
                    isDigit(street.charAt(i)) && !isDigit(street.charAt(i - 1)) && street.charAt(i - 1) != '-';
            if (startsNumber
                    && TextWidth.of(place + street.substring(0, i)) <= ADDRESS_WIDTH
                    && TextWidth.of(street.substring(i) + " " + building) <= BUILDING_WIDTH) {
                return i;
            }
        }
        return street.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
