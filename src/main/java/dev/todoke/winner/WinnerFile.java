package dev.todoke.winner;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.todoke.kernel.Refusal.FieldProblem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads winners from a CSV file (or cells pasted from a spreadsheet). It keeps what is good and names what is not. */
final class WinnerFile {

    static final int MOST_BYTES = 12 * 1024 * 1024;
    /** In this release; more winners than that go in as several files. */
    static final int MOST_ROWS = 10_000;

    private static final int MOST_PROBLEMS = 200;

    private final List<WinnerRow> rows = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<FieldProblem> notes = new ArrayList<>();
    private final Map<WinnerColumn, Integer> columns = new EnumMap<>(WinnerColumn.class);
    private final WinnerCells cells;
    private String charset = "";
    private int count;

    private WinnerFile(PrizeNames prizes) {
        this.cells = new WinnerCells(prizes, problems, notes);
    }

    static WinnerFile read(byte[] bytes, PrizeNames prizes) {
        WinnerFile file = new WinnerFile(prizes);
        if (bytes.length > MOST_BYTES) {
            return file.refused("file", "too-large");
        }
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            return file.refused("file", "spreadsheet");
        }
        FileText text = FileText.decode(bytes).orElse(null);
        if (text == null) {
            return file.refused("file", "charset");
        }
        file.charset = text.charset();
        if (text.text().indexOf('\0') >= 0) {
            return file.refused("file", "charset");
        }
        file.parse(text.text());
        return file;
    }

    private void parse(String text) {
        int number = 0;
        try (CsvReader<CsvRecord> reader = reader(text)) {
            for (CsvRecord csv : reader) {
                number++;
                if (columns.isEmpty()) {
                    if (!isBlank(csv) && !header(csv)) {
                        return;
                    }
                } else if (!isBlank(csv) && !row(number, csv)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            // Its message quotes the file, so it goes no further.
            problems.add(new FieldProblem("rows/" + (number + 1), "quotes"));
            return;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (count == 0 && problems.isEmpty()) {
            problems.add(new FieldProblem("file", "empty"));
        }
    }

    /** Cells as they stand there; rows are numbered as a spreadsheet numbers them. */
    static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    private boolean header(CsvRecord csv) {
        for (int i = 0; i < csv.getFieldCount(); i++) {
            String name = csv.getField(i);
            WinnerColumn column = WinnerColumn.named(name).orElse(null);
            if (column == null) {
                if (!name.isBlank()) {
                    notes.add(new FieldProblem("columns/" + (i + 1), "ignored"));
                }
            } else if (columns.putIfAbsent(column, i) != null) {
                problems.add(new FieldProblem("columns/" + (i + 1), "repeated"));
            }
        }
        if (!columns.containsKey(WinnerColumn.HANDLE)) {
            problems.add(new FieldProblem("columns", "no-handle"));
            return false;
        }
        return true;
    }

    /** False when reading should stop. */
    private boolean row(int number, CsvRecord csv) {
        if (++count > MOST_ROWS) {
            problems.add(new FieldProblem("file", "too-many-rows"));
            return false;
        }
        Map<WinnerColumn, String> values = new EnumMap<>(WinnerColumn.class);
        columns.forEach((column, index) -> values.put(column, index < csv.getFieldCount() ? csv.getField(index) : ""));
        cells.row(number, values).ifPresent(rows::add);
        if (problems.size() >= MOST_PROBLEMS) {
            problems.add(new FieldProblem("file", "too-many-problems"));
            return false;
        }
        return true;
    }

    /** Cells copied from a spreadsheet arrive separated by tabs. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.indexOf('\t') >= 0 && first.indexOf(',') < 0 ? '\t' : ',';
    }

    static boolean isBlank(CsvRecord csv) {
        return csv.getFields().stream().allMatch(String::isBlank);
    }

    private WinnerFile refused(String pointer, String code) {
        problems.add(new FieldProblem(pointer, code));
        return this;
    }

    String charset() {
        return charset;
    }

    int count() {
        return count;
    }

    List<WinnerRow> rows() {
        return rows;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    List<FieldProblem> notes() {
        return notes;
    }
}
