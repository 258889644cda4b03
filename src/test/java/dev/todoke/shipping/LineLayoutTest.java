package dev.todoke.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.todoke.address.CarrierText.Finding;
import dev.todoke.address.ShippingDetails;
import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.CampaignProfile;
import dev.todoke.campaign.NewPrize;
import dev.todoke.campaign.SampleCampaign;
import dev.todoke.kernel.PersonName;
import dev.todoke.kernel.PhoneNumber;
import dev.todoke.kernel.PostalAddress;
import dev.todoke.organisation.SampleSender;
import dev.todoke.organisation.Sender;
import dev.todoke.shipping.ListRows.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The golden files were written by another program (Python, from the column table alone), so that the same mistake is
 * not made twice.
 */
class LineLayoutTest {

    private static final UUID ID = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private final Campaign campaign =
            SampleCampaign.of(ID, new CampaignProfile(null, "CP2026A", "見本", DAY.minusDays(30), DAY, 30, 6, "窓口", ""));
    private final Frame frame = new Frame(
            campaign,
            SampleSender.of(
                    ID,
                    new Sender(
                            "見本キャンペーン事務局",
                            "03-0000-0000",
                            "100-0001",
                            "東京都",
                            "千代田区",
                            "千代田1-1",
                            "見本ビル2F",
                            "000000000000",
                            "",
                            "01",
                            "0",
                            "賞品")),
            Map.of(ID, SampleCampaign.prize(ID, ID, new NewPrize("P1", "見本の賞品", "プレゼント賞品", true, false))),
            "0",
            DAY,
            Map.of("L1", new Insert("L1", "同梱L1", "お知らせの手紙")));

    private record Parcel(Line line, ShippingDetails details) {}

    private static Parcel parcel(int number, String insert, String name, String phone, String... address) {
        return new Parcel(
                new Line(number, ID, ID, ID, ID, 1, "TDK261100012" + number, insert.isEmpty() ? null : insert, true),
                new ShippingDetails(
                        new PersonName(name),
                        new PostalAddress(address[0], address[1], address[2], address[3], address[4]),
                        phone.isEmpty() ? null : new PhoneNumber(phone),
                        null));
    }

    private static List<Parcel> parcels() {
        return List.of(
                parcel(3, "L1", "見本 太郎", "09000000001", "5300001", "大阪府", "大阪市北区", "梅田1-2-3", "見本マンション405号室"),
                parcel(4, "", "見本 花子", "0110000002", "0600042", "北海道", "札幌市中央区", "大通西4-5", ""),
                parcel(5, "L1", "見本 次郎", "08000000003", "9000015", "沖縄県", "那覇市", "久茂地3-2-1", "見本ハイツ, 2号棟"),
                parcel(6, "", "髙﨑 𠮷子", "", "1000001", "東京都", "千代田区", "千代田1-1", "㈱見本①号館〜西"));
    }

    private byte[] layOut(ListFormat format, List<Parcel> parcels) throws IOException {
        LineLayout layout = LineLayout.of(format);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvLines csv = new CsvLines(out, layout.charset());
        csv.header(layout.header());
        for (Parcel parcel : parcels) {
            csv.line(layout.cells(frame, parcel.line(), parcel.details()));
        }
        return out.toByteArray();
    }

    private static byte[] golden(String name) throws IOException {
        try (var in = LineLayoutTest.class.getResourceAsStream("/golden/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void b2FileIsTheGoldenOneByteForByte() throws IOException {
        byte[] file = layOut(ListFormat.B2, parcels());
        assertThat(new String(file, "windows-31j"))
                .isEqualTo(new String(golden("yamato-b2-2026-11.csv"), "windows-31j"));
        assertThat(file).isEqualTo(golden("yamato-b2-2026-11.csv"));
    }

    @Test
    void anIndependentReaderFindsNinetyFiveCellsInEveryLine() throws IOException {
        String text = Charset.forName("windows-31j")
                .newDecoder()
                .decode(java.nio.ByteBuffer.wrap(layOut(ListFormat.B2, parcels())))
                .toString();
        assertThat(text).endsWith("\r\n").doesNotContain("?");
        try (var csv = CsvReader.builder().ofCsvRecord(text)) {
            var lines = csv.stream().toList();
            assertThat(lines).hasSize(5).allMatch(line -> line.getFieldCount() == 95);
            assertThat(lines.get(3).getField(12)).isEqualTo("見本ハイツ, 2号棟");
            assertThat(lines.get(1).getField(32)).isEqualTo("同梱L1");
            assertThat(lines.get(1).getField(75)).isEqualTo("L1");
            assertThat(lines.get(2).getField(75)).isEmpty();
        }
    }

    @Test
    void genericFileKeepsTheWinnersSpellingAndDefusesFormulas() throws IOException {
        List<Parcel> all = new java.util.ArrayList<>(parcels());
        all.add(parcel(7, "", "=HYPERLINK(1)", "", "1000001", "東京都", "@city", "+1", "-2"));
        assertThat(new String(layOut(ListFormat.GENERIC, all), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden("generic-1.csv"), StandardCharsets.UTF_8));
    }

    @Test
    void whatALabelCannotHoldIsFoundAndNeverCutOff() {
        LineLayout layout = LineLayout.of(ListFormat.B2);
        Parcel rare = parcels().get(3);
        assertThat(layout.findings(frame, rare.line(), rare.details()))
                .containsExactlyInAnyOrder(Finding.REPLACED, Finding.PROPOSAL);
        Parcel longName = parcel(1, "", "あ".repeat(17), "0300000000", "1000001", "東京都", "千代田区", "千代田1-1", "");
        assertThat(layout.findings(frame, longName.line(), longName.details())).containsExactly(Finding.TOO_LONG);
        Parcel longStreet =
                parcel(1, "", "見本", "0300000000", "1000001", "神奈川県", "あ".repeat(12), "い".repeat(15) + "12-345", "");
        assertThat(layout.findings(frame, longStreet.line(), longStreet.details()))
                .isEmpty();
        List<String> cells = layout.cells(frame, longStreet.line(), longStreet.details());
        assertThat(cells.get(11) + cells.get(12)).endsWith("い12-345");
        assertThat(cells.get(12)).isEqualTo("12-345");
    }

    @Test
    void writerRefusesWhatItsCharsetCannotHold() {
        CsvLines csv = new CsvLines(new ByteArrayOutputStream(), Charset.forName("windows-31j"));
        assertThatThrownBy(() -> csv.line(List.of("𠮷"))).isInstanceOf(CharacterCodingException.class);
    }
}
