package dev.todoke.console.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Days from left to right (日付の軸), both ends inclusive. One day stands in the middle. */
public final class DayScale {

    private static final int[] DAYS = {1, 2, 7, 14};
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};
    /** A label keeps this far from an edge or hangs on it. */
    private static final int EDGE = 24;

    private final LocalDate from;
    private final LocalDate to;
    private final int left;
    private final int right;

    /** An end before the beginning counts as the same day. */
    public DayScale(LocalDate from, LocalDate to, int left, int right) {
        this.from = from;
        this.to = to.isBefore(from) ? from : to;
        this.left = left;
        this.right = right;
    }

    /** Where a day stands; days outside stand at the edge. */
    public int x(LocalDate day) {
        long span = ChronoUnit.DAYS.between(from, to);
        if (span == 0) {
            return day.isBefore(from) ? left : day.isAfter(to) ? right : (left + right) / 2;
        }
        long days = Math.max(0, Math.min(span, ChronoUnit.DAYS.between(from, day)));
        return (int) (left + days * (right - left) / span);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** At most {@code most} marks, on days or first days of months that a reader expects. */
    public List<Tick> ticks(int most) {
        long span = ChronoUnit.DAYS.between(from, to);
        List<Tick> ticks = new ArrayList<>();
        for (int step : DAYS) {
            if (span / step < most) {
                for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(step)) {
                    ticks.add(tick(day, day.getMonthValue() + "/" + day.getDayOfMonth()));
                }
                return ticks;
            }
        }
        long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to) + 1;
        int step = MONTHS[MONTHS.length - 1];
        for (int each : MONTHS) {
            if ((months + each - 1) / each <= most) {
                step = each;
                break;
            }
        }
        for (LocalDate day = first(step); !day.isAfter(to) && ticks.size() < most; day = day.plusMonths(step)) {
            ticks.add(tick(day, day.getYear() + "-" + (day.getMonthValue() < 10 ? "0" : "") + day.getMonthValue()));
        }
        return ticks;
    }

    /** The first day of a month at or after the beginning; of a quarter, half or whole year where steps are such. */
    private LocalDate first(int step) {
        LocalDate day = from.withDayOfMonth(1);
        if (day.isBefore(from)) {
            day = day.plusMonths(1);
        }
        while (step <= 12 && (day.getMonthValue() - 1) % step != 0) {
            day = day.plusMonths(1);
        }
        return day;
    }

    private Tick tick(LocalDate day, String text) {
        return at(x(day), text);
    }

    /** A label that stays inside the drawing. */
    Tick at(int x, String text) {
        String anchor = x < left + EDGE ? "start" : x > right - EDGE ? "end" : "middle";
        return new Tick(x, text, anchor);
    }
}
