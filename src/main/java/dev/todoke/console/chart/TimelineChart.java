package dev.todoke.console.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spans of days under each other (予定). A span of one day is a lozenge, one that is not known yet a row with words only.
 *
 * @param today where the line of today stands; at the edge when it lies outside
 */
public record TimelineChart(
        Canvas canvas, int height, int left, int right, int foot, List<Row> rows, List<Tick> days, Tick today) {

    private static final int TOP = 30;
    private static final int EACH = 42;
    private static final int FOOT = 26;
    private static final int MARGIN = 12;

    /** What is drawn: a key for the words, from and to (null while nobody knows), and whether it is behind us. */
    public record Span(
            String key, @Nullable LocalDate from, @Nullable LocalDate to, boolean done) {

        /** Key of its words. */
        public String words() {
            return "span_" + key;
        }

        /** A day or two days as text; empty while nobody knows. */
        public String text() {
            if (from == null) {
                return "";
            }
            return to == null || to.equals(from) ? from.toString() : from + " – " + to;
        }
    }

    /**
     * One row.
     *
     * @param words where its words stand
     * @param bar top of its bar
     * @param single one day: a lozenge around {@code x}
     */
    public record Row(Span span, int words, int bar, int x, int width, boolean known, boolean single) {

        /** Path of the lozenge. */
        public String lozenge() {
            return "M" + x + " " + (bar - 3) + " l9 9 l-9 9 l-9 -9 Z";
        }
    }

    public static TimelineChart of(List<Span> spans, LocalDate today, Canvas canvas) {
        LocalDate from = today;
        LocalDate to = today;
        for (Span span : spans) {
            for (LocalDate day : days(span)) {
                from = day.isBefore(from) ? day : from;
                to = day.isAfter(to) ? day : to;
            }
        }
        int left = MARGIN;
        int right = canvas.width() - MARGIN;
        DayScale scale = new DayScale(from, to, left, right);
        List<Row> rows = new ArrayList<>();
        for (Span span : spans) {
            rows.add(row(span, TOP + rows.size() * EACH, scale));
        }
        int foot = TOP + spans.size() * EACH;
        return new TimelineChart(
                canvas,
                foot + FOOT,
                left,
                right,
                foot,
                rows,
                scale.ticks(canvas.labels()),
                scale.at(scale.x(today), ""));
    }

    private static Row row(Span span, int top, DayScale scale) {
        LocalDate from = span.from();
        if (from == null) {
            return new Row(span, top + 14, top + 20, 0, 0, false, false);
        }
        LocalDate to = span.to() == null ? from : span.to();
        int x = scale.x(from);
        int width = scale.x(to) - x;
        return new Row(span, top + 14, top + 20, x, Math.max(4, width), true, !to.isAfter(from));
    }

    private static List<LocalDate> days(Span span) {
        List<LocalDate> days = new ArrayList<>();
        if (span.from() != null) {
            days.add(span.from());
        }
        if (span.to() != null) {
            days.add(span.to());
        }
        return days;
    }
}
