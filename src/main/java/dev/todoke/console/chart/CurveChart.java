package dev.todoke.console.chart;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The curve as lines and areas. The goal, the deadline and today are marked by words as well as by lines.
 *
 * @param line path of the curve
 * @param area path of what lies under it
 * @param goal height of the number of winners
 * @param deadline where the deadline stands
 * @param today where today stands; null outside the drawing
 */
public record CurveChart(
        Canvas canvas,
        int height,
        int left,
        int right,
        int low,
        int high,
        List<Tick> days,
        List<Tick> counts,
        String line,
        String area,
        int goal,
        Tick deadline,
        @Nullable Tick today) {

    private static final int HEIGHT = 240;
    private static final int HIGH = 44;
    private static final int LOW = 200;

    /** @param goal the most that can come */
    public static CurveChart of(CollectionCurve curve, long goal, LocalDate deadline, LocalDate today, Canvas canvas) {
        CountScale counts = new CountScale(Math.max(goal, curve.sum()), LOW, HIGH);
        int left = 12 + 8 * CountScale.text(Math.max(goal, curve.sum())).length();
        int right = canvas.width() - 12;
        CollectionCurve.Point first = curve.points().get(0);
        LocalDate last = curve.points().get(curve.points().size() - 1).to();
        LocalDate end = deadline.isAfter(last) ? deadline : last;
        DayScale days = new DayScale(first.from(), end, left, right);
        StringBuilder line = new StringBuilder("M" + days.x(first.from()) + " " + LOW);
        for (CollectionCurve.Point point : curve.points()) {
            line.append(" L").append(days.x(point.to())).append(' ').append(counts.y(point.sum()));
        }
        return new CurveChart(
                canvas,
                HEIGHT,
                left,
                right,
                LOW,
                HIGH,
                days.ticks(canvas.labels()),
                counts.ticks(),
                line.toString(),
                line + " L" + days.x(last) + " " + LOW + " Z",
                counts.y(goal),
                days.at(days.x(deadline), ""),
                days.holds(today) ? days.at(days.x(today), "") : null);
    }
}
