package dev.todoke.winner;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.Refusal.FieldProblem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of an uploaded file that have to be put right, as a file of the same columns and one more that says what to put
 * right. It goes back to whoever sent it; put right, it can be sent in as it is, because a column we do not know is not read.
 */
final class BadRows {

    /** Not a name that {@link WinnerColumn} knows. */
    static final String COLUMN = "直すところ";

    private BadRows() {}

    /** UTF-8 with a mark, which every spreadsheet reads. Refuses a file of which no row can be named. */
    static byte[] of(byte[] file, List<FieldProblem> problems) {
        Map<Integer, List<String>> wrong = byRow(problems);
        String text = FileText.decode(file).map(FileText::text).orElse("");
        if (wrong.isEmpty() || text.isEmpty()) {
            throw new Refusal(ProblemType.INVALID, problems);
        }
        StringWriter lines = new StringWriter().append('\ufeff');
        try (CsvReader<CsvRecord> reader = WinnerFile.reader(text);
                CsvWriter writer =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(lines)) {
            int number = 0;
            boolean header = false;
            for (CsvRecord row : reader) {
                number++;
                if (!header && !WinnerFile.isBlank(row)) {
                    header = true;
                    writer.writeRecord(with(row, COLUMN));
                } else if (wrong.containsKey(number)) {
                    writer.writeRecord(with(row, String.join(" / ", wrong.get(number))));
                }
            }
        } catch (CsvParseException e) {
            // Its message quotes the file. What was read before stands, and the row where reading stopped is named
            // already.
            throw new Refusal(ProblemType.INVALID, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> with(CsvRecord row, String last) {
        List<String> cells = new ArrayList<>(row.getFields());
        cells.add(last);
        return cells;
    }

    private static Map<Integer, List<String>> byRow(List<FieldProblem> problems) {
        Map<Integer, List<String>> wrong = new TreeMap<>();
        for (FieldProblem problem : problems) {
            String[] parts = problem.pointer().split("/");
            if (parts.length > 1 && parts[0].equals("rows")) {
                String what = parts.length > 2 ? parts[2] + ": " + problem.code() : problem.code();
                wrong.computeIfAbsent(Integer.valueOf(parts[1]), row -> new ArrayList<>())
                        .add(what);
            }
        }
        return wrong;
    }
}
