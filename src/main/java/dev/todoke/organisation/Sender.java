package dev.todoke.organisation;

import dev.todoke.kernel.Fields;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of a sender profile as somebody filled them in. */
public record Sender(
        String name,
        String phone,
        String postalCode,
        String prefecture,
        String city,
        String street,
        @Nullable String building,
        @Nullable String b2CustomerCode,
        @Nullable String b2ClassCode,
        @Nullable String b2FareCode,
        @Nullable String b2ServiceType,
        String itemName) {

    private static final Pattern PHONE = Pattern.compile("0[0-9]{1,4}-?[0-9]{1,4}-?[0-9]{3,4}");
    private static final Pattern POSTAL = Pattern.compile("[0-9]{7}");

    public Sender {
        Fields fields = new Fields();
        name = fields.text("name", name, 32);
        phone = fields.matching("phone", phone, PHONE, "phone-shape");
        postalCode = fields.matching(
                "postalCode", postalCode == null ? null : postalCode.replace("-", ""), POSTAL, "postal-code-shape");
        prefecture = fields.text("prefecture", prefecture, 4);
        city = fields.text("city", city, 60);
        street = fields.text("street", street, 80);
        building = fields.optional("building", building, 80);
        b2CustomerCode = digits(fields, "b2CustomerCode", b2CustomerCode, "|[0-9]{10,12}");
        b2ClassCode = digits(fields, "b2ClassCode", b2ClassCode, "|[0-9]{3}");
        b2FareCode = digits(fields, "b2FareCode", b2FareCode, "|[0-9]{2}");
        b2ServiceType = digits(fields, "b2ServiceType", blank(b2ServiceType) ? "0" : b2ServiceType, "[0-9A]");
        itemName = fields.text("itemName", itemName, 25);
        fields.done();
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static String digits(Fields fields, String pointer, @Nullable String value, String shape) {
        return fields.matching(pointer, value == null ? "" : value, Pattern.compile(shape), "digits");
    }
}
