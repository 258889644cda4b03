package dev.todoke.console;

import dev.todoke.campaign.Campaign;
import dev.todoke.console.OverviewQueries.Stones;
import dev.todoke.console.chart.CollectionCurve;
import dev.todoke.console.chart.TimelineChart.Span;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.winner.Winners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a campaign stands, in figures, days and warnings. A constant number of statements; nothing is opened to count. */
@ApplicationScoped
public class CampaignProgress {

    private final OverviewQueries queries;
    private final OverviewWarnings warnings;
    private final AwardCounts counts;
    private final Winners winners;
    private final TodokeClock clock;

    CampaignProgress(
            OverviewQueries queries,
            OverviewWarnings warnings,
            AwardCounts counts,
            Winners winners,
            TodokeClock clock) {
        this.queries = queries;
        this.warnings = warnings;
        this.counts = counts;
        this.winners = winners;
        this.clock = clock;
    }

    @Transactional
    public OverviewFigures of(Campaign campaign) {
        UUID id = campaign.id();
        LocalDate today = clock.today();
        Map<AwardState, Long> awards = counts.of(List.of(id)).getOrDefault(id, Map.of());
        return new OverviewFigures(
                today,
                campaign.lastDay(),
                winners.count("campaignId", id),
                awards,
                curve(campaign, queries.answers(id), today),
                timeline(campaign, queries.stones(id), awards, today),
                queries.channels(id),
                warnings.of(campaign, awards, today),
                queries.recent(id));
    }

    /** From the first day on which somebody could answer, or did, until today; answers may still come after the deadline. */
    private static CollectionCurve curve(Campaign campaign, SortedMap<LocalDate, Long> perDay, LocalDate today) {
        LocalDate first = campaign.opensOn();
        LocalDate last = campaign.lastDay().isBefore(today) ? campaign.lastDay() : today;
        if (!perDay.isEmpty()) {
            first = perDay.firstKey().isBefore(first) ? perDay.firstKey() : first;
            last = perDay.lastKey().isAfter(last) ? perDay.lastKey() : last;
        }
        return CollectionCurve.of(perDay, first, last);
    }

    private static List<Span> timeline(
            Campaign campaign, Stones stones, Map<AwardState, Long> awards, LocalDate today) {
        boolean over = campaign.closedAt() != null || campaign.closesOn().isBefore(today);
        long answered = awards.getOrDefault(AwardState.ANSWERED, 0L);
        long listed = awards.getOrDefault(AwardState.LISTED, 0L);
        long all = awards.values().stream().mapToLong(Long::longValue).sum();
        boolean erased = all > 0 && awards.getOrDefault(AwardState.ERASED, 0L) == all;
        boolean locked = stones.lockedFrom() != null;
        LocalDate announced = campaign.openedAt() == null ? null : TodokeClock.dayOf(campaign.openedAt());
        LocalDate keepTo = stones.keepTo() == null ? campaign.latestDay() : stones.keepTo();
        return List.of(
                new Span("announce", announced, announced, announced != null),
                new Span("collect", campaign.opensOn(), campaign.lastDay(), over),
                new Span("lock", stones.lockedFrom(), stones.lockedTo(), over && locked && answered == 0),
                new Span(
                        "ship",
                        stones.shippedFrom(),
                        stones.shippedTo(),
                        over && stones.shippedFrom() != null && answered + listed == 0),
                erased
                        ? new Span("erase", stones.erasedFrom(), stones.erasedTo(), true)
                        : new Span("erase", earlier(stones.keepFrom(), keepTo), keepTo, false));
    }

    private static LocalDate earlier(@Nullable LocalDate day, LocalDate last) {
        return day == null || day.isAfter(last) ? last : day;
    }
}
