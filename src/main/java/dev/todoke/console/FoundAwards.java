package dev.todoke.console;

import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Awards of several campaigns as a search shows them: references, states and days. */
@ApplicationScoped
public class FoundAwards {

    private static final String QUERY =
            "select a.id as id, a.winnerId as winner, a.campaignId as campaign, a.reference as reference, n.name as name, "
                    + AwardState.CASE
                    + " as state, w.importedAt as importedAt, c.shippedOn as shippedOn, g.erasedOn as erasedOn"
                    + " from Award a join Campaign n on n.id = a.campaignId join Winner w on w.id = a.winnerId"
                    + " left join FormLink l on l.liveWinner = a.winnerId"
                    + " left join Telling t on t.linkId = l.id"
                    + " left join WinnerProgress g on g.winnerId = a.winnerId"
                    + " left join Parcel c on c.awardId = a.id"
                    + " left join Decline d on d.winnerId = a.winnerId"
                    + " left join Withdrawal x on x.winnerId = a.winnerId"
                    + " where n.divisionId in :divisions";

    private final EntityManager entities;
    private final TodokeClock clock;

    FoundAwards(EntityManager entities, TodokeClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    List<Row> withReference(String reference, Collection<UUID> divisions, int most) {
        if (divisions.isEmpty()) {
            return List.of();
        }
        return rows(query(" and a.reference = :reference", divisions).setParameter("reference", reference), most);
    }

    /** Newest first; {@code before} is the last award of the page before. */
    List<Row> ofWinners(Collection<UUID> winners, Collection<UUID> divisions, @Nullable UUID before, int most) {
        if (winners.isEmpty() || divisions.isEmpty()) {
            return List.of();
        }
        String where = " and a.winnerId in :winners" + (before == null ? "" : " and a.id < :before");
        TypedQuery<Tuple> query = query(where, divisions).setParameter("winners", winners);
        return rows(before == null ? query : query.setParameter("before", before), most);
    }

    private TypedQuery<Tuple> query(String where, Collection<UUID> divisions) {
        return entities.createQuery(QUERY + where + " order by a.id desc", Tuple.class)
                .setParameter("divisions", divisions)
                .setParameter("now", clock.now());
    }

    private static List<Row> rows(TypedQuery<Tuple> query, int most) {
        return query.setMaxResults(most).getResultList().stream()
                .map(FoundAwards::row)
                .toList();
    }

    private static Row row(Tuple tuple) {
        return new Row(
                tuple.get("id", UUID.class),
                tuple.get("winner", UUID.class),
                tuple.get("campaign", UUID.class),
                tuple.get("name", String.class),
                tuple.get("reference", String.class),
                AwardState.valueOf(tuple.get("state", String.class)),
                TodokeClock.dayOf(tuple.get("importedAt", Instant.class)),
                tuple.get("shippedOn", LocalDate.class),
                tuple.get("erasedOn", LocalDate.class));
    }

    /** One award. */
    public record Row(
            UUID award,
            UUID winner,
            UUID campaign,
            String campaignName,
            String reference,
            AwardState state,
            LocalDate importedOn,
            @Nullable LocalDate shippedOn,
            @Nullable LocalDate erasedOn) {}
}
