package dev.todoke.console;

import dev.todoke.console.chart.CollectionCurve;
import dev.todoke.console.chart.CountScale;
import dev.todoke.console.chart.TimelineChart.Span;
import dev.todoke.intake.LinkChannel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One campaign in figures (概要の数字), as the page draws and the interface tells them. Counts, days and codes only.
 *
 * @param winners people
 * @param awards awards by state; each award is in exactly one
 * @param curve how answers came in, people who took theirs back or are erased included
 * @param deadline the last day on which somebody can answer
 */
public record OverviewFigures(
        LocalDate today,
        LocalDate deadline,
        long winners,
        Map<AwardState, Long> awards,
        CollectionCurve curve,
        List<Span> timeline,
        List<Channel> channels,
        List<Warning> warnings,
        List<LogLine> recent) {

    /** How far links of one channel are; links that live, one for each person. */
    public record Channel(LinkChannel channel, long links, long told, long opened, long submitted, long declined) {

        /** Key of its word. */
        public String key() {
            return "channel_" + channel.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What somebody should look at.
     *
     * @param on since when, or until when
     * @param count how many it is about; 0 where that has no meaning
     * @param href where it is seen or done
     */
    public record Warning(Code code, LocalDate on, long count, String href) {

        /** Most urgent first. */
        public enum Code {
            OVERDUE(true),
            TAKEOVER(true),
            STOPPED(true),
            JOB_FAILED(true),
            DEADLINE_NEAR(false),
            LATE(false),
            UNLISTED(false),
            ERASE_SOON(false);

            private final boolean bad;

            Code(boolean bad) {
                this.bad = bad;
            }

            public boolean bad() {
                return bad;
            }
        }

        /** The count for its sentence. */
        public String text() {
            return CountScale.text(count);
        }

        /** Without what filters it. */
        public String page() {
            int mark = href.indexOf('?');
            return mark < 0 ? href : href.substring(0, mark);
        }
    }

    /** What happened on one day, told once however often. */
    public record LogLine(LocalDate on, String action, boolean refused, long times) {}

    public long count(AwardState... states) {
        long sum = 0;
        for (AwardState state : states) {
            sum += awards.getOrDefault(state, 0L);
        }
        return sum;
    }

    public long allAwards() {
        return count(AwardState.values());
    }

    public String winnersText() {
        return CountScale.text(winners);
    }

    public String answersText() {
        return CountScale.text(answers());
    }

    /** The last day that is drawn. */
    public LocalDate curveEnd() {
        return curve.points().get(curve.points().size() - 1).to();
    }

    /** Answers up to today. */
    public long answers() {
        return curve.sum();
    }
}
