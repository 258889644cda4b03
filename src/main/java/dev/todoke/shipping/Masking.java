package dev.todoke.shipping;

import dev.todoke.address.CarrierText;
import dev.todoke.address.ShippingDetails;
import java.util.ArrayList;
import java.util.List;

/** Shows of a person no more than is needed. */
final class Masking {

    private static final String DOT = "●";

    private Masking() {}

    /** 見本 太郎 becomes 見● ●●. */
    static String name(String name) {
        StringBuilder masked = new StringBuilder();
        int[] points = name.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (i == 0 && points.length > 1 || points[i] == ' ') {
                masked.appendCodePoint(points[i]);
            } else {
                masked.append(DOT);
            }
        }
        return masked.toString();
    }

    static List<ListExport.Spelling> spellings(ShippingDetails details) {
        List<ListExport.Spelling> found = new ArrayList<>();
        var a = details.address();
        add(found, "name", details.name().text());
        add(found, "city", a.city());
        add(found, "street", a.street());
        add(found, "building", a.building());
        return found;
    }

    private static void add(List<ListExport.Spelling> found, String field, String original) {
        CarrierText.Label label = CarrierText.label(original);
        if (!label.findings().isEmpty()) {
            found.add(new ListExport.Spelling(field, original, label.text()));
        }
    }
}
