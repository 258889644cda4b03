package dev.todoke.console;

import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How many awards of several campaigns are in each state, counted as the winners table shows them. */
@ApplicationScoped
class AwardCounts {

    private static final String QUERY = "select s.campaign as campaign, s.state as state, count(*) as count from"
            + " (select a.campaignId as campaign, " + AwardState.CASE + " as state from Award a"
            + " left join FormLink l on l.liveWinner = a.winnerId"
            + " left join Telling t on t.linkId = l.id"
            + " left join WinnerProgress g on g.winnerId = a.winnerId"
            + " left join Parcel c on c.awardId = a.id"
            + " left join Decline d on d.winnerId = a.winnerId"
            + " left join Withdrawal x on x.winnerId = a.winnerId"
            + " where a.campaignId in :campaigns) s group by s.campaign, s.state";

    private final EntityManager entities;
    private final TodokeClock clock;

    AwardCounts(EntityManager entities, TodokeClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** States without any award are left out. */
    Map<UUID, Map<AwardState, Long>> of(Collection<UUID> campaigns) {
        Map<UUID, Map<AwardState, Long>> counts = new HashMap<>();
        if (!campaigns.isEmpty()) {
            entities.createQuery(QUERY, Tuple.class)
                    .setParameter("campaigns", campaigns)
                    .setParameter("now", clock.now())
                    .getResultList()
                    .forEach(row -> counts.computeIfAbsent(
                                    row.get("campaign", UUID.class), id -> new EnumMap<>(AwardState.class))
                            .put(AwardState.valueOf(row.get("state", String.class)), row.get("count", Long.class)));
        }
        return counts;
    }
}
