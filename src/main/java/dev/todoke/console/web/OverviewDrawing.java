package dev.todoke.console.web;

import static dev.todoke.console.AwardState.ANSWERED;
import static dev.todoke.console.AwardState.DECLINED;
import static dev.todoke.console.AwardState.DELIVERED;
import static dev.todoke.console.AwardState.ERASED;
import static dev.todoke.console.AwardState.LISTED;
import static dev.todoke.console.AwardState.SHIPPED;

import dev.todoke.console.AwardState;
import dev.todoke.console.OverviewFigures;
import dev.todoke.console.chart.Canvas;
import dev.todoke.console.chart.CurveChart;
import dev.todoke.console.chart.FunnelChart;
import dev.todoke.console.chart.FunnelChart.Stage;
import dev.todoke.console.chart.TimelineChart;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The figures of an overview as drawings for two widths and as the tables beside them. */
public record OverviewDrawing(
        List<TimelineChart> timelines,
        List<CurveChart> curves,
        List<FunnelChart> funnels,
        List<State> states,
        List<Told> recent) {

    private static final Set<String> KNOWN = Arrays.stream(HappenedMessages.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** What happened on a day, with the key of its words. */
    public record Told(LocalDate on, String key, boolean refused, long times) {

        static Told of(OverviewFigures.LogLine line) {
            String key = "action_" + line.action().replace('.', '_').replace('-', '_');
            return new Told(line.on(), KNOWN.contains(key) ? key : "action_other", line.refused(), line.times());
        }
    }

    /** One state's exact number of awards, with the filter that shows them. */
    public record State(AwardState state, long count, long percent) {}

    static OverviewDrawing of(OverviewFigures figures) {
        List<Canvas> canvases = Arrays.asList(Canvas.values());
        List<Stage> stages = stages(figures);
        long all = figures.allAwards();
        return new OverviewDrawing(
                canvases.stream()
                        .map(each -> TimelineChart.of(figures.timeline(), figures.today(), each))
                        .toList(),
                canvases.stream()
                        .map(each -> CurveChart.of(
                                figures.curve(), figures.winners(), figures.deadline(), figures.today(), each))
                        .toList(),
                canvases.stream().map(each -> FunnelChart.of(stages, all, each)).toList(),
                Arrays.stream(AwardState.values())
                        .filter(state -> figures.count(state) > 0)
                        .map(state ->
                                new State(state, figures.count(state), FunnelChart.percent(figures.count(state), all)))
                        .toList(),
                figures.recent().stream().map(Told::of).toList());
    }

    /** Whoever reached a stage reached those before it; erased awards no longer say how far they had come. */
    static List<Stage> stages(OverviewFigures figures) {
        return List.of(
                new Stage("all", figures.allAwards(), false),
                new Stage("answered", figures.count(ANSWERED, LISTED, SHIPPED, DELIVERED), false),
                new Stage("listed", figures.count(LISTED, SHIPPED, DELIVERED), false),
                new Stage("shipped", figures.count(SHIPPED, DELIVERED), false),
                new Stage("delivered", figures.count(DELIVERED), false),
                new Stage("declined", figures.count(DECLINED), true),
                new Stage("erased", figures.count(ERASED), true));
    }
}
