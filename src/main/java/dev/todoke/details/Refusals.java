package dev.todoke.details;

import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.RetentionTerms;
import dev.todoke.retention.StartEvent;
import dev.todoke.winner.Awards;
import dev.todoke.winner.LinkTokens;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Starts the retention clocks of winners who declined or withdrew (辞退・取りやめ). The door records their word; its
 * database user may not touch a term, so the desk does this within a minute.
 */
@ApplicationScoped
class Refusals implements PanacheRepositoryBase<RefusalClock, UUID> {

    private static final int BATCH = 500;
    private static final String OPEN =
            " x where not exists (select 1 from RefusalClock c where c.winnerId = x.winnerId) order by x.id";

    private final RetentionTerms terms;
    private final Awards awards;
    private final LinkTokens tokens;
    private final TodokeClock clock;

    Refusals(RetentionTerms terms, Awards awards, LinkTokens tokens, TodokeClock clock) {
        this.terms = terms;
        this.awards = awards;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional
    void startClocks() {
        start("Withdrawal", StartEvent.WITHDRAWN);
        start("Decline", StartEvent.DECLINED);
    }

    private void start(String entity, StartEvent event) {
        List<Object[]> rows = getEntityManager()
                .createQuery("select x.winnerId, x.campaignId, x.at from " + entity + OPEN, Object[].class)
                .setMaxResults(BATCH)
                .getResultList();
        for (Object[] row : rows) {
            UUID winner = (UUID) row[0];
            awards.ofWinner(winner)
                    .forEach(award -> terms.start(award.id(), event, TodokeClock.dayOf((Instant) row[2])));
            tokens.erase(Set.of(winner));
            persist(new RefusalClock(winner, (UUID) row[1], clock.now()));
        }
    }
}
