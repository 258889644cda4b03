package dev.todoke.console;

import dev.todoke.details.DetailsState;
import dev.todoke.details.Standing;
import dev.todoke.details.Standings;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/** Turns a filter of the winners table into the end of a query, and sets what that asks for. */
@ApplicationScoped
class WinnersQueries {

    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager entities;
    private final Standings standings;
    private final TodokeClock clock;

    WinnersQueries(EntityManager entities, Standings standings, TodokeClock clock) {
        this.entities = entities;
        this.standings = standings;
        this.clock = clock;
    }

    static String conditions(WinnersFilter filter) {
        return (filter.state() == null ? "" : " and " + AwardConditions.of(filter.state()))
                + (filter.prize() == null ? "" : " and a.prizeId = :prize")
                + (filter.mark() == null ? "" : " and " + AwardConditions.of(filter.mark()));
    }

    /** Sets what the conditions of a filter ask for. */
    Query bind(Query asked, String query, UUID campaign, WinnersFilter filter) {
        asked.setParameter("campaign", campaign);
        if (query.contains(":now")) {
            asked.setParameter("now", clock.now());
        }
        if (filter.prize() != null) {
            asked.setParameter("prize", filter.prize());
        }
        if (filter.mark() == Attention.DISPUTED) {
            asked.setParameter("disputed", disputed(campaign));
        }
        return asked;
    }

    /** Those with a second answer and no decision are few; whether the two still contradict each other is judged. */
    List<UUID> disputed(UUID campaign) {
        List<UUID> twice = entities.createQuery(
                        "select distinct s.winnerId from Submission s where s.campaignId = ?1 and s.candidate = 2"
                                + " and not exists (select 1 from DisputeDecision e where e.winnerId = s.winnerId)",
                        UUID.class)
                .setParameter(1, campaign)
                .getResultList();
        List<UUID> found = standings.of(twice).values().stream()
                .filter(standing -> standing.state() == DetailsState.DISPUTED)
                .map(Standing::winner)
                .toList();
        return found.isEmpty() ? List.of(NOBODY) : found;
    }
}
