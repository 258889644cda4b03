package dev.todoke.console.web;

import dev.todoke.kernel.Refusal.FieldProblem;
import dev.todoke.winner.WinnerImport;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an import did or would do, in words.
 *
 * @param headline key of the sentence on top; @param banner its style
 */
public record ImportView(
        WinnerImport.@Nullable Result result, String headline, String banner, List<Line> problems, List<Line> notes) {

    static final ImportView NONE = new ImportView(null, "import_title", "", List.of(), List.of());

    private static final int MOST_LINES = 200;
    private static final Set<String> KEYS = Arrays.stream(ImportMessages.class.getMethods())
            .map(java.lang.reflect.Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    static ImportView of(WinnerImport.Result result, boolean applied) {
        String headline = applied ? "import_done" : result.clean() ? "import_clean" : "import_bad";
        return new ImportView(
                result,
                headline,
                result.clean() ? "banner-ok" : "banner-bad",
                lines(result.problems()),
                lines(result.notes()));
    }

    private static List<Line> lines(List<FieldProblem> problems) {
        return problems.stream().limit(MOST_LINES).map(Line::of).toList();
    }

    /**
     * Where something is and what it is.
     *
     * @param place file, columns, column, row or cell
     * @param number of the row or column, or empty
     * @param column key of the column's name
     * @param what key of the sentence
     */
    public record Line(String place, String number, String column, String what) {

        static Line of(FieldProblem problem) {
            String[] parts = problem.pointer().split("/");
            String number = parts.length > 1 ? parts[1] : "";
            String what = known("what_" + problem.code().replace('-', '_'), "what_other");
            if (parts.length == 3) {
                return new Line("cell", number, known("column_" + parts[2], "what_other"), what);
            }
            boolean row = parts[0].equals("rows");
            String place = parts.length == 1 ? parts[0] : row ? "row" : "column";
            return new Line(place, number, "what_other", what);
        }

        private static String known(String key, String otherwise) {
            return KEYS.contains(key) ? key : otherwise;
        }
    }
}
