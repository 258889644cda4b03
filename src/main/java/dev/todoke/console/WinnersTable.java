package dev.todoke.console;

import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign's awards as a table: references, prizes, states and days. Nothing personal, and nothing is opened to draw it. */
@ApplicationScoped
public class WinnersTable {

    static final String FROM = " from Award a join Winner w on w.id = a.winnerId"
            + " join Prize p on p.id = a.prizeId"
            + " left join FormLink l on l.liveWinner = a.winnerId"
            + " left join Telling t on t.linkId = l.id"
            + " left join WinnerProgress g on g.winnerId = a.winnerId"
            + " left join Parcel c on c.awardId = a.id"
            + " left join Decline d on d.winnerId = a.winnerId"
            + " left join Withdrawal x on x.winnerId = a.winnerId"
            + " left join Term k on k.award = a.id"
            + " where a.campaignId = :campaign";

    /** When the award last moved: whatever of it has an instant of its own. */
    static final String MOVED = "greatest(w.importedAt, coalesce(l.issuedAt, w.importedAt),"
            + " coalesce(l.openedAt, w.importedAt), coalesce(t.toldAt, w.importedAt),"
            + " coalesce(g.lockedAt, w.importedAt), coalesce(c.markedAt, w.importedAt),"
            + " coalesce(d.at, w.importedAt), coalesce(x.at, w.importedAt),"
            + " coalesce((select max(s.receivedAt) from Submission s where s.linkId = l.id), w.importedAt))";

    private static final String COLUMNS =
            "select a.id as id, a.winnerId as winner, a.reference as reference, p.name as prize, a.rank as rank, "
                    + AwardState.CASE
                    + " as state, w.importedAt as importedAt, l.issuedAt as issuedAt, t.toldAt as toldAt,"
                    + " c.shippedOn as shippedOn, g.erasedOn as erasedOn, k.keepUntil as keepUntil, " + MOVED
                    + " as movedAt";

    private static final int CHUNK = 500;

    private final EntityManager entities;
    private final TodokeClock clock;

    public WinnersTable(EntityManager entities, TodokeClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Up to {@code most} rows after the award {@code after}, in the order of their making. */
    @Transactional
    public List<Row> rows(UUID campaign, @Nullable AwardState state, @Nullable UUID after, int most) {
        String where = (after == null ? "" : " and a.id > :after")
                + (state == null ? "" : " and " + AwardState.CASE + " = :state");
        TypedQuery<Tuple> query = entities.createQuery(COLUMNS + FROM + where + " order by a.id", Tuple.class)
                .setParameter("campaign", campaign)
                .setParameter("now", clock.now())
                .setMaxResults(most);
        if (after != null) {
            query.setParameter("after", after);
        }
        if (state != null) {
            query.setParameter("state", state.name());
        }
        return query.getResultList().stream().map(WinnersTable::row).toList();
    }

    /** These awards of a campaign, by id. */
    @Transactional
    public Map<UUID, Row> rows(UUID campaign, Collection<UUID> awards) {
        Map<UUID, Row> found = new HashMap<>();
        List<UUID> all = List.copyOf(awards);
        for (int from = 0; from < all.size(); from += CHUNK) {
            entities.createQuery(COLUMNS + FROM + " and a.id in :awards", Tuple.class)
                    .setParameter("campaign", campaign)
                    .setParameter("now", clock.now())
                    .setParameter("awards", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .getResultList()
                    .forEach(tuple -> found.put(tuple.get("id", UUID.class), row(tuple)));
        }
        return found;
    }

    /** How many awards are in each state; states without any are left out. */
    @Transactional
    public Map<AwardState, Long> counts(UUID campaign) {
        Map<AwardState, Long> counts = new EnumMap<>(AwardState.class);
        String states = "select s.state as state, count(*) as count from (select " + AwardState.CASE + " as state"
                + FROM + ") s group by s.state";
        entities.createQuery(states, Tuple.class)
                .setParameter("campaign", campaign)
                .setParameter("now", clock.now())
                .getResultList()
                .forEach(tuple -> counts.put(
                        AwardState.valueOf(tuple.get("state", String.class)), tuple.get("count", Long.class)));
        return counts;
    }

    private static Row row(Tuple tuple) {
        return new Row(
                tuple.get("id", UUID.class),
                tuple.get("winner", UUID.class),
                tuple.get("reference", String.class),
                tuple.get("prize", String.class),
                tuple.get("rank", String.class),
                AwardState.valueOf(tuple.get("state", String.class)),
                tuple.get("importedAt", Instant.class),
                tuple.get("issuedAt", Instant.class),
                tuple.get("toldAt", Instant.class),
                tuple.get("shippedOn", LocalDate.class),
                tuple.get("erasedOn", LocalDate.class),
                tuple.get("keepUntil", LocalDate.class),
                tuple.get("movedAt", Instant.class));
    }

    /** One award. */
    public record Row(
            UUID award,
            UUID winner,
            String reference,
            String prize,
            @Nullable String rank,
            AwardState state,
            Instant importedAt,
            @Nullable Instant linkIssuedAt,
            @Nullable Instant toldAt,
            @Nullable LocalDate shippedOn,
            @Nullable LocalDate erasedOn,
            @Nullable LocalDate keepUntil,
            Instant movedAt) {

        /** The day in Japan, for a page. */
        public LocalDate importedOn() {
            return TodokeClock.dayOf(importedAt);
        }

        public LocalDate movedOn() {
            return TodokeClock.dayOf(movedAt);
        }

        public @Nullable LocalDate toldOn() {
            return toldAt == null ? null : TodokeClock.dayOf(toldAt);
        }
    }
}
