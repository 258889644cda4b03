package dev.todoke.console.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.console.chart.FunnelChart.Stage;
import dev.todoke.console.chart.TimelineChart.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final SortedMap<LocalDate, Long> NOBODY = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 7, 10, 99, 101, 152, 999, 12_345, 100_000, 9_999_999})
    void countsAreReadAtRoundNumbersThatHoldTheMost(long most) {
        CountScale scale = new CountScale(most, 200, 40);
        List<Tick> ticks = scale.ticks();
        assertThat(ticks).hasSizeBetween(2, 5);
        assertThat(ticks.get(0)).isEqualTo(new Tick(200, "0", "end"));
        assertThat(ticks.get(ticks.size() - 1).at()).isEqualTo(40);
        assertThat(scale.y(most)).isBetween(40, 200);
        assertThat(scale.y(0)).isEqualTo(200);
        assertThat(ticks).extracting(Tick::text).doesNotHaveDuplicates();
        if (most > 4) {
            assertThat(scale.y(most)).as("the most fills more than half").isLessThan(120);
        }
    }

    @Test
    void whatIsOutsideTheScaleStaysInside() {
        CountScale counts = new CountScale(10, 200, 40);
        assertThat(counts.y(-5)).isEqualTo(200);
        assertThat(counts.y(Long.MAX_VALUE / 1000)).isEqualTo(40);
        DayScale days = new DayScale(FIRST, FIRST.plusDays(10), 12, 112);
        assertThat(days.x(FIRST.minusYears(1))).isEqualTo(12);
        assertThat(days.x(FIRST.plusYears(1))).isEqualTo(112);
        assertThat(days.x(FIRST.plusDays(5))).isEqualTo(62);
    }

    @Test
    void oneDayStandsInTheMiddle() {
        DayScale day = new DayScale(FIRST, FIRST, 0, 100);
        assertThat(day.x(FIRST)).isEqualTo(50);
        assertThat(day.x(FIRST.minusDays(1))).isZero();
        assertThat(day.x(FIRST.plusDays(1))).isEqualTo(100);
        assertThat(day.ticks(3)).containsExactly(new Tick(50, "2/10", "middle"));
        assertThat(new DayScale(FIRST, FIRST.minusDays(3), 0, 100).x(FIRST)).isEqualTo(50);
    }

    @Test
    void aLeapDayIsADayLikeAnyOther() {
        DayScale leap = new DayScale(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1), 0, 100);
        assertThat(leap.x(LocalDate.of(2028, 2, 29))).isEqualTo(50);
        assertThat(leap.ticks(3)).extracting(Tick::text).containsExactly("2/28", "2/29", "3/1");
        DayScale year = new DayScale(LocalDate.of(2028, 2, 29), LocalDate.of(2029, 2, 28), 0, 365);
        assertThat(year.x(LocalDate.of(2028, 3, 1))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 30, 61, 62, 63, 89, 200, 365, 366, 1000, 4000, 40_000})
    void daysHaveFewMarksAndEveryOneInside(int span) {
        for (Canvas canvas : Canvas.values()) {
            DayScale days = new DayScale(FIRST, FIRST.plusDays(span), 12, canvas.width() - 12);
            List<Tick> ticks = days.ticks(canvas.labels());
            assertThat(ticks).as("%d days", span).isNotEmpty().hasSizeLessThanOrEqualTo(canvas.labels());
            assertThat(ticks).extracting(Tick::at).isSorted().allMatch(x -> x >= 12 && x <= canvas.width() - 12);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 61, 62, 63, 124, 125, 366, 4000})
    void aCurveOfAnyLengthHasFewPointsAndLosesNobody(int days) {
        TreeMap<LocalDate, Long> perDay = new TreeMap<>();
        for (int day = 0; day < days; day += 3) {
            perDay.put(FIRST.plusDays(day), 1L + day % 7);
        }
        CollectionCurve curve = CollectionCurve.of(perDay, FIRST, FIRST.plusDays(days - 1L));
        assertThat(curve.points()).hasSizeLessThanOrEqualTo(CollectionCurve.MOST);
        assertThat(curve.sum())
                .isEqualTo(perDay.values().stream().mapToLong(Long::longValue).sum());
        assertThat(curve.points()).extracting(CollectionCurve.Point::sum).isSorted();
        assertThat(curve.points().get(0).from()).isEqualTo(FIRST);
        assertThat(curve.points().get(curve.points().size() - 1).to()).isEqualTo(FIRST.plusDays(days - 1L));
    }

    @Test
    void answersOutsideTheWindowAreCountedAtItsEdge() {
        SortedMap<LocalDate, Long> perDay =
                new TreeMap<>(java.util.Map.of(FIRST.minusDays(9), 2L, FIRST.plusDays(400), 3L));
        CollectionCurve curve = CollectionCurve.of(perDay, FIRST, FIRST.plusDays(4));
        assertThat(curve.points()).extracting(CollectionCurve.Point::fresh).containsExactly(2L, 0L, 0L, 0L, 3L);
    }

    @ParameterizedTest
    @EnumSource(Canvas.class)
    void nobodyYetIsALineOnTheGround(Canvas canvas) {
        CollectionCurve curve = CollectionCurve.of(NOBODY, FIRST, FIRST.plusDays(3));
        CurveChart chart = CurveChart.of(curve, 0, FIRST.plusDays(14), FIRST.plusDays(3), canvas);
        assertThat(numbers(chart.line(), 1)).allMatch(y -> y == chart.low());
        assertThat(chart.goal()).isEqualTo(chart.low());
        inside(chart);
    }

    @ParameterizedTest
    @EnumSource(Canvas.class)
    void aHundredThousandFitLikeThree(Canvas canvas) {
        SortedMap<LocalDate, Long> perDay =
                new TreeMap<>(java.util.Map.of(FIRST, 60_000L, FIRST.plusDays(1), 39_999L, FIRST.plusDays(9), 1L));
        CollectionCurve curve = CollectionCurve.of(perDay, FIRST, FIRST.plusDays(9));
        CurveChart chart = CurveChart.of(curve, 100_000, FIRST.plusDays(5), FIRST.plusDays(9), canvas);
        inside(chart);
        List<Integer> heights = numbers(chart.line(), 1);
        assertThat(heights.get(heights.size() - 1)).isEqualTo(chart.goal());
        assertThat(chart.deadline().at())
                .as("past, left of today")
                .isLessThan(chart.today().at());
    }

    @Test
    void aDeadlineFarAwayStretchesTheDaysAndTodayMayBeOutside() {
        CollectionCurve curve = CollectionCurve.of(NOBODY, FIRST, FIRST);
        CurveChart chart = CurveChart.of(curve, 5, FIRST.plusDays(30), FIRST.plusDays(31), Canvas.NARROW);
        assertThat(chart.deadline().at()).isEqualTo(chart.right());
        assertThat(chart.deadline().anchor()).isEqualTo("end");
        assertThat(chart.today()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Canvas.class)
    void aTimelineHoldsEverySpanAndToday(Canvas canvas) {
        List<Span> spans = Arrays.asList(
                new Span("a", FIRST, FIRST, true),
                new Span("b", FIRST, FIRST.plusDays(20), true),
                new Span("c", null, null, false),
                new Span("d", FIRST.plusMonths(6), null, false));
        TimelineChart chart = TimelineChart.of(spans, FIRST.plusDays(30), canvas);
        assertThat(chart.rows()).extracting(TimelineChart.Row::single).containsExactly(true, false, false, true);
        assertThat(chart.rows()).extracting(TimelineChart.Row::known).containsExactly(true, true, false, true);
        for (TimelineChart.Row row : chart.rows()) {
            assertThat(row.x() + (row.single() ? 0 : row.width())).isLessThanOrEqualTo(chart.right());
            assertThat(row.bar()).isLessThan(chart.foot());
        }
        assertThat(chart.today().at()).isBetween(chart.left() + 1, chart.right() - 1);
        assertThat(chart.rows().get(1).span().text()).isEqualTo("2026-02-10 – 2026-03-02");
        assertThat(chart.rows().get(2).span().text()).isEmpty();
    }

    @Test
    void aTimelineOfNothingButTodayIsDrawn() {
        TimelineChart chart = TimelineChart.of(List.of(new Span("a", null, null, false)), FIRST, Canvas.NARROW);
        assertThat(chart.today().at()).isEqualTo(Canvas.NARROW.width() / 2);
        assertThat(chart.days()).hasSize(1);
    }

    @Test
    void aShareOfNothingIsNothing() {
        assertThat(FunnelChart.percent(0, 0)).isZero();
        assertThat(FunnelChart.percent(5, 0)).isZero();
        assertThat(FunnelChart.percent(99_999, 100_000)).as("not everybody").isEqualTo(99);
        assertThat(FunnelChart.percent(7, 5)).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource(Canvas.class)
    void aFunnelsBarsKeepTheirShare(Canvas canvas) {
        FunnelChart chart = FunnelChart.of(
                List.of(
                        new Stage("a", 100_000, false),
                        new Stage("b", 50_000, false),
                        new Stage("c", 1, false),
                        new Stage("d", 0, false)),
                100_000,
                canvas);
        assertThat(chart.rows().get(0).filled()).isEqualTo(chart.width());
        assertThat(chart.rows().get(1).filled()).isEqualTo(chart.width() / 2);
        assertThat(chart.rows().get(2).filled()).as("one is seen").isEqualTo(2);
        assertThat(chart.rows().get(3).filled()).isZero();
        assertThat(chart.rows().get(0).text()).isEqualTo("100,000");
        assertThat(FunnelChart.of(List.of(new Stage("a", 0, false)), 0, canvas)
                        .rows()
                        .get(0)
                        .filled())
                .isZero();
    }

    private static void inside(CurveChart chart) {
        assertThat(numbers(chart.line(), 0)).isSorted().allMatch(x -> x >= chart.left() && x <= chart.right());
        assertThat(numbers(chart.area(), 1)).allMatch(y -> y >= chart.high() && y <= chart.low());
        assertThat(chart.goal()).isBetween(chart.high(), chart.low());
        assertThat(chart.deadline().at()).isBetween(chart.left(), chart.right());
    }

    private static List<Integer> numbers(String path, int place) {
        Matcher pairs = Pattern.compile("[ML](\\d+) (\\d+)").matcher(path);
        return pairs.results().map(r -> Integer.valueOf(r.group(1 + place))).toList();
    }
}
