package dev.todoke.console.chart;

import java.util.ArrayList;
import java.util.List;

/** Stages under each other (進み具合), each a bar as long as its share of the whole; the number stands beside the words. */
public record FunnelChart(Canvas canvas, int height, int left, int width, List<Row> rows) {

    private static final int TOP = 6;
    private static final int EACH = 42;
    private static final int MARGIN = 2;

    /**
     * A key for the words and how many reached it.
     *
     * @param aside beside the way to the end, and hatched
     */
    public record Stage(String key, long count, boolean aside) {

        /** Key of its words. */
        public String words() {
            return "stage_" + key;
        }
    }

    /** @param filled length of the bar; something reached is never drawn as nothing */
    public record Row(Stage stage, long percent, int words, int bar, int filled) {

        public String text() {
            return CountScale.text(stage.count());
        }
    }

    public static FunnelChart of(List<Stage> stages, long whole, Canvas canvas) {
        int width = canvas.width() - 2 * MARGIN;
        List<Row> rows = new ArrayList<>();
        for (Stage stage : stages) {
            int top = TOP + rows.size() * EACH;
            rows.add(new Row(stage, percent(stage.count(), whole), top + 14, top + 20, filled(stage, whole, width)));
        }
        return new FunnelChart(canvas, TOP + stages.size() * EACH + 4, MARGIN, width, rows);
    }

    /** Of nothing, nothing. Rounded down, so that 100% means everybody. */
    public static long percent(long part, long whole) {
        return whole <= 0 ? 0 : Math.min(100, part * 100 / whole);
    }

    private static int filled(Stage stage, long whole, int width) {
        if (whole <= 0 || stage.count() <= 0) {
            return 0;
        }
        return (int) Math.max(2, Math.min(width, stage.count() * width / whole));
    }
}
