package dev.todoke.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What ヤマト would read in the file, and what it gives back. */
final class CarrierCheck {

    private static final int COLUMNS = 95;
    private static final int REFERENCE = 0;
    private static final int PHONE = 8;
    private static final int ADDRESS = 11;
    private static final int NAME = 15;
    private static final int NOTE = 32;
    private static final int KEY_1 = 75;

    private CarrierCheck() {}

    /** One parcel on the file. */
    record Line(String reference, String name, String address, String phone, String note, String key) {}

    static List<Line> read(byte[] file) {
        String text = new String(file, Charset.forName("windows-31j"));
        assertThat(text).contains("\r\n").doesNotContain("�");
        return CsvReader.builder().ofCsvRecord(text).stream()
                .skip(1)
                .map(record -> {
                    assertThat(record.getFieldCount()).isEqualTo(COLUMNS);
                    return new Line(
                            record.getField(REFERENCE),
                            record.getField(NAME),
                            record.getField(ADDRESS),
                            record.getField(PHONE),
                            record.getField(NOTE),
                            record.getField(KEY_1));
                })
                .toList();
    }

    /** The carrier's export after printing, with the numbers that it gave. */
    static byte[] answer(List<Line> lines, String day) {
        String rows = lines.stream()
                .map(line -> line.reference() + "," + String.format("%012d", 480000000000L + number(line)) + "," + day)
                .collect(Collectors.joining("\r\n"));
        return ("お客様管理番号,伝票番号,出荷予定日\r\n" + rows + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static long number(Line line) {
        return Long.parseLong(line.reference().replaceAll("[^0-9]", "")) % 100_000_000;
    }
}
