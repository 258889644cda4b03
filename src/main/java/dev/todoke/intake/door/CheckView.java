package dev.todoke.intake.door;

import dev.todoke.address.PhoneText;
import dev.todoke.address.ShippingDetails;
import dev.todoke.kernel.PostalAddress;
import java.util.ArrayList;
import java.util.List;

/** What was typed, laid out like the label, before it is sent. It lives in this one answer and is kept nowhere. */
public record CheckView(Notice notice, List<Line> lines, List<Hidden> typed, boolean tidied, boolean longLine) {

    /** One line of the label and the field it came from. */
    public record Line(String field, String label, String text, String look) {}

    /** A value that travels with the page. */
    public record Hidden(String name, String value) {}

    static CheckView of(Notice notice, Typed typed, ShippingDetails details, boolean longLine) {
        FormFields fields = new FormFields(notice);
        List<Hidden> hidden = Typed.DETAILS.stream()
                .filter(fields::asks)
                .map(name -> new Hidden(name, typed.shown(name)))
                .toList();
        List<Line> lines = lines(details, fields);
        boolean tidied = !typed.shown("city").strip().equals(details.address().city())
                || !typed.shown("street").strip().equals(details.address().street())
                || !typed.shown("building").strip().equals(details.address().building())
                || !typed.shown("name").strip().equals(details.name().text());
        return new CheckView(notice, lines, hidden, tidied, longLine);
    }

    private static List<Line> lines(ShippingDetails details, FormFields fields) {
        PostalAddress address = details.address();
        String code = address.postalCode();
        List<Line> lines = new ArrayList<>();
        lines.add(line("postalCode", "〒" + code.substring(0, 3) + "-" + code.substring(3), fields, "num"));
        lines.add(line("prefecture", address.prefecture(), fields, ""));
        lines.add(line("city", address.city(), fields, ""));
        lines.add(line("street", address.street(), fields, ""));
        lines.add(line("building", address.building().isEmpty() ? "–" : address.building(), fields, ""));
        lines.add(line("name", details.name().text() + " 様", fields, "who"));
        if (details.phone() != null) {
            lines.add(line("phone", PhoneText.hyphenated(details.phone().digits()), fields, "num"));
        }
        if (details.email() != null) {
            lines.add(line("email", details.email().text(), fields, ""));
        }
        return lines;
    }

    private static Line line(String field, String text, FormFields fields, String look) {
        return new Line(field, fields.label(field), text, look);
    }
}
