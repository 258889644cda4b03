package dev.todoke.shipping;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what carriers give back. Columns are found by name, or by place in B2's headerless export. Names and addresses of
 * the file are never looked at.
 */
final class TrackingFile {

    /** All that is kept of a line. */
    record Entry(String reference, String number, @Nullable LocalDate on) {}

    private static final Set<String> REFERENCES = names(
            "お客様管理番号",
            "お客様側管理番号",
            "お客さま管理番号（受注番号等）",
            "お客様管理ナンバー",
            "管理番号",
            "受注番号",
            "order_id",
            "reference",
            "order_reference");
    private static final Set<String> NUMBERS = names(
            "伝票番号",
            "送り状番号",
            "お問い合わせ番号",
            "お問合せ番号",
            "お問い合せ番号",
            "お問い合せ送り状No.",
            "お問い合せ送り状No",
            "お問い合わせ送り状No",
            "追跡番号",
            "お荷物伝票番号",
            "tracking_number");
    private static final Set<String> DAYS = names("出荷予定日", "出荷日", "発送予定日", "ship_date", "shipped_on");
    private static final Pattern REFERENCE = Pattern.compile("(?=[A-Z0-9]*[A-Z])[A-Z0-9]{4,15}");
    private static final Pattern EXCEL_DAMAGE = Pattern.compile("[0-9](?:\\.[0-9]+)?[Ee][+]?[0-9]+");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[/-]?([0-9]{1,2})[/-]?([0-9]{1,2})");
    private static final int HEADERLESS_COLUMNS = 84;
    private static final int LINES = 100_000;

    private TrackingFile() {}

    private record Places(int reference, int number, int day) {}

    static List<Entry> read(byte[] bytes) {
        List<List<String>> lines = lines(decode(bytes));
        if (lines.isEmpty()) {
            throw new Refusal(ProblemType.INVALID, "file", "blank");
        }
        Places named = named(lines.get(0));
        Places places = named != null ? named : headerless(lines.get(0));
        List<Entry> entries = new ArrayList<>();
        for (List<String> line : named != null ? lines.subList(1, lines.size()) : lines) {
            String reference = cell(line, places.reference());
            String number = cell(line, places.number()).replace("-", "");
            if (EXCEL_DAMAGE.matcher(number).matches()) {
                throw new Refusal(ProblemType.INVALID, "file", "excel-damage");
            }
            // A foreign reference may be anything, even a person's name: only our own shape is kept.
            if (!number.isEmpty() && REFERENCE.matcher(reference).matches()) {
                entries.add(new Entry(reference, digits(number), day(cell(line, places.day()))));
            }
        }
        requireNotOneNumber(entries);
        return entries;
    }

    private static String digits(String number) {
        return number.matches("[0-9]{1,20}") ? number : "";
    }

    /** Many lines with one number: a spreadsheet rounded them. */
    private static void requireNotOneNumber(List<Entry> entries) {
        long distinct = entries.stream().map(Entry::number).distinct().count();
        if (entries.size() > 3 && distinct * 2 <= entries.size()) {
            throw new Refusal(ProblemType.INVALID, "file", "excel-damage");
        }
    }

    private static String decode(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        ByteBuffer content = ByteBuffer.wrap(bytes, marked ? 3 : 0, bytes.length - (marked ? 3 : 0));
        try {
            return strict(StandardCharsets.UTF_8, content);
        } catch (CharacterCodingException notUtf8) {
            if (marked) {
                throw new Refusal(ProblemType.INVALID, "file", "characters");
            }
        }
        try {
            return strict(Charset.forName("windows-31j"), content);
        } catch (CharacterCodingException neither) {
            throw new Refusal(ProblemType.INVALID, "file", "characters");
        }
    }

    private static String strict(Charset charset, ByteBuffer content) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(content.duplicate())
                .toString();
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        try (var csv = CsvReader.builder().ofCsvRecord(text)) {
            for (var line : csv) {
                if (lines.size() == LINES) {
                    throw new Refusal(ProblemType.TOO_LARGE);
                }
                lines.add(line.getFields());
            }
        } catch (java.io.IOException | de.siegmar.fastcsv.reader.CsvParseException e) {
            // The parser's message quotes the file: it must not travel.
            throw new Refusal(ProblemType.INVALID, "file", "unreadable");
        }
        return lines;
    }

    private static @Nullable Places named(List<String> header) {
        List<String> folded = header.stream().map(TrackingFile::fold).toList();
        int reference = first(folded, REFERENCES);
        int number = first(folded, NUMBERS);
        return reference < 0 || number < 0 ? null : new Places(reference, number, first(folded, DAYS));
    }

    private static Places headerless(List<String> line) {
        boolean looksLikeB2 = line.size() >= HEADERLESS_COLUMNS
                && REFERENCE.matcher(cell(line, 0)).matches()
                && (cell(line, 3).replace("-", "").matches("[0-9]{12}")
                        || EXCEL_DAMAGE.matcher(cell(line, 3)).matches());
        if (!looksLikeB2) {
            throw new Refusal(ProblemType.INVALID, "file", "columns");
        }
        return new Places(0, 3, 4);
    }

    private static int first(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(List<String> line, int place) {
        if (place < 0 || place >= line.size()) {
            return "";
        }
        return Normalizer.normalize(line.get(place), Normalizer.Form.NFKC).strip();
    }

    private static @Nullable LocalDate day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Set<String> names(String... names) {
        return Stream.of(names).map(TrackingFile::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
