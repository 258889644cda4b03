package dev.todoke.console.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How answers came in (回収の推移): how many more by which day. At most {@link #MOST} points, so that a campaign of years is
 * drawn from weeks or months of equal length.
 */
public record CollectionCurve(List<Point> points, int daysEach) {

    static final int MOST = 62;

    /**
     * @param from first day of the piece
     * @param to last day of the piece
     * @param fresh new in it
     * @param sum all up to its end
     */
    public record Point(LocalDate from, LocalDate to, long fresh, long sum) {

        /** Whether it has a row in the table. */
        public boolean told() {
            return fresh > 0;
        }
    }

    /** From the first day to the last; what lies outside is counted at the edge. */
    public static CollectionCurve of(SortedMap<LocalDate, Long> perDay, LocalDate first, LocalDate last) {
        LocalDate end = last.isBefore(first) ? first : last;
        long days = ChronoUnit.DAYS.between(first, end) + 1;
        int each = (int) ((days + MOST - 1) / MOST);
        TreeMap<Long, Long> fresh = new TreeMap<>();
        for (Map.Entry<LocalDate, Long> day : perDay.entrySet()) {
            long place = Math.max(0, Math.min(days - 1, ChronoUnit.DAYS.between(first, day.getKey()))) / each;
            fresh.merge(place, day.getValue(), Long::sum);
        }
        List<Point> points = new ArrayList<>();
        long sum = 0;
        for (long place = 0; place * each < days; place++) {
            long more = fresh.getOrDefault(place, 0L);
            sum += more;
            LocalDate from = first.plusDays(place * each);
            LocalDate to = from.plusDays(each - 1L);
            points.add(new Point(from, to.isAfter(end) ? end : to, more, sum));
        }
        return new CollectionCurve(points, each);
    }

    public long sum() {
        return points.get(points.size() - 1).sum();
    }
}
