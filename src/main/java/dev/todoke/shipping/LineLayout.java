package dev.todoke.shipping;

import dev.todoke.address.B2Label;
import dev.todoke.address.B2Layout;
import dev.todoke.address.B2Layout.Value;
import dev.todoke.address.CarrierText;
import dev.todoke.address.CarrierText.Finding;
import dev.todoke.address.PhoneText;
import dev.todoke.address.ShippingDetails;
import dev.todoke.organisation.SenderProfile;
import dev.todoke.shipping.ListRows.Line;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How one list's lines look. Frozen by golden files: what a carrier accepted once must not change by accident. */
sealed interface LineLayout {

    String name();

    Charset charset();

    List<String> header();

    /** One line's cells. */
    List<String> cells(Frame frame, Line line, ShippingDetails details);

    /** Problems of one line. */
    Set<Finding> findings(Frame frame, Line line, ShippingDetails details);

    static LineLayout of(ListFormat format) {
        return switch (format) {
            case B2 -> new B2();
            case GENERIC -> new Generic();
        };
    }

    /** ヤマト B2クラウド: by position, CP932. */
    record B2() implements LineLayout {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

        @Override
        public String name() {
            return B2Layout.current().name();
        }

        @Override
        public Charset charset() {
            return CarrierText.CP932;
        }

        @Override
        public List<String> header() {
            return B2Layout.current().headers();
        }

        @Override
        public List<String> cells(Frame frame, Line line, ShippingDetails details) {
            return B2Layout.current().row(values(frame, line, B2Label.of(details)));
        }

        @Override
        public Set<Finding> findings(Frame frame, Line line, ShippingDetails details) {
            B2Label label = B2Label.of(details);
            Set<Finding> findings = EnumSet.noneOf(Finding.class);
            findings.addAll(label.findings());
            findings.addAll(B2Layout.current().check(values(frame, line, label)).values());
            return findings;
        }

        private static Map<Value, String> values(Frame frame, Line line, B2Label label) {
            SenderProfile sender = frame.sender();
            Map<Value, String> values = new EnumMap<>(label.values());
            // B2 wants a number. Where none was asked for, the driver can call the sender, who knows whose parcel it
            // is.
            values.putIfAbsent(Value.PHONE, sender.phone());
            values.put(Value.REFERENCE, line.reference());
            values.put(Value.SERVICE, frame.service());
            values.put(Value.SHIP_DATE, DAY.format(frame.shipDate()));
            values.put(Value.SENDER_PHONE, sender.phone());
            values.put(Value.SENDER_POSTAL_CODE, B2Label.postal(sender.postalCode()));
            values.put(Value.SENDER_ADDRESS, text(sender.prefecture() + sender.city() + sender.street()));
            values.put(Value.SENDER_BUILDING, text(sender.building()));
            values.put(Value.SENDER_NAME, text(sender.name()));
            values.put(Value.ITEM, text(frame.prize(line.prize()).labelName()));
            values.put(Value.CUSTOMER_CODE, sender.b2CustomerCode());
            values.put(Value.CLASS_CODE, sender.b2ClassCode());
            values.put(Value.FARE_CODE, sender.b2FareCode());
            values.put(Value.CAMPAIGN_KEY, frame.campaign().code());
            if (line.insertCode() != null) {
                values.put(Value.INSERT_LABEL, frame.insert(line.insertCode()).label());
                values.put(Value.INSERT_TITLE, "同梱物");
                values.put(Value.INSERT_KEY, line.insertCode());
            }
            return values;
        }

        private static String text(String own) {
            return CarrierText.label(own).text();
        }
    }

    /** For people and other systems: the winner's own spelling, UTF-8 with a byte order mark. */
    record Generic() implements LineLayout {

        @Override
        public String name() {
            return "generic-1";
        }

        @Override
        public Charset charset() {
            return StandardCharsets.UTF_8;
        }

        @Override
        public List<String> header() {
            return List.of(
                    "order_reference",
                    "full_name",
                    "postal_code",
                    "prefecture",
                    "city",
                    "street",
                    "building",
                    "country_code",
                    "phone",
                    "item",
                    "quantity",
                    "insert_code",
                    "insert_name",
                    "ship_date",
                    "campaign_code");
        }

        @Override
        public List<String> cells(Frame frame, Line line, ShippingDetails details) {
            var a = details.address();
            String code = line.insertCode() == null ? "" : line.insertCode();
            String insert = code.isEmpty() ? "" : frame.insert(code).name();
            String phone = details.phone() == null
                    ? ""
                    : PhoneText.hyphenated(details.phone().digits());
            return List.of(
                    line.reference(),
                    harmless(details.name().text()),
                    B2Label.postal(a.postalCode()),
                    a.prefecture(),
                    harmless(a.city()),
                    harmless(a.street()),
                    harmless(a.building()),
                    "JP",
                    phone,
                    harmless(frame.prize(line.prize()).name()),
                    "1",
                    code,
                    harmless(insert),
                    frame.shipDate().toString(),
                    frame.campaign().code());
        }

        @Override
        public Set<Finding> findings(Frame frame, Line line, ShippingDetails details) {
            return Set.of();
        }

        /** A spreadsheet would run such a cell as a formula; a carrier's import would not, so only this layout does it. */
        private static String harmless(String cell) {
            return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        }
    }
}
