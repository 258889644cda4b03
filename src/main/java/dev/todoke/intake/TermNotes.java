package dev.todoke.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which arrivals have had their terms written. */
@ApplicationScoped
class TermNotes implements PanacheRepositoryBase<TermNote, UUID> {

    private static final String UNNOTED =
            " and not exists (select 1 from TermNote n where n.source = a.id) order by a.id";

    private final EntityManager entities;

    TermNotes(EntityManager entities) {
        this.entities = entities;
    }

    /** The oldest arrivals without a note. */
    List<Arrival> unnoted(int most) {
        List<Arrival> found = new ArrayList<>();
        found.addAll(unnoted("SENT", "a.receivedAt", "Submission a where a.revision = 1", most));
        found.addAll(unnoted("DECLINED", "a.at", "Decline a where 1 = 1", most));
        found.addAll(unnoted("WITHDRAWN", "a.at", "Withdrawal a where 1 = 1", most));
        return found;
    }

    private List<Arrival> unnoted(String kind, String at, String from, int most) {
        return entities.createQuery("select a.id, a.winnerId, " + at + " from " + from + UNNOTED, Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Arrival(
                        Arrival.Kind.valueOf(kind), (UUID) row[0], (UUID) row[1], (java.time.Instant) row[2]))
                .toList();
    }
}
