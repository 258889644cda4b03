package dev.todoke.console;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The awards of chosen sets. */
@ApplicationScoped
class DeedRows implements PanacheRepositoryBase<DeedRow, DeedRow.Key> {

    private static final String NOW =
            WinnersTable.FROM.replace(" where ", " join DeedRow r on r.award = a.id and r.deed = :deed where ");

    private static final String INSERT =
            "insert into desk_deed_row (deed_id, award_id, winner_id, reference, shown, link_id) values (?, ?, ?, ?, ?, ?)";

    private static final int BATCH = 1_000;

    /** Freezes what a condition on awards finds, as it is now: read once, and written together. */
    int freeze(UUID deed, UUID campaign, String conditions, Instant now, Consumer<Query> more) {
        var query = getEntityManager()
                .createQuery(
                        "select a.id, a.winnerId, a.reference, " + AwardState.CASE + ", l.id" + WinnersTable.FROM
                                + conditions,
                        Object[].class)
                .setParameter("campaign", campaign)
                .setParameter("now", now)
                .setMaxResults(Deeds.MOST + 1);
        more.accept(query);
        List<Object[]> found = query.getResultList();
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                for (int from = 0; from < found.size(); from += BATCH) {
                    for (Object[] row : found.subList(from, Math.min(found.size(), from + BATCH))) {
                        insert.setObject(1, deed);
                        for (int i = 0; i < row.length; i++) {
                            insert.setObject(i + 2, row[i]);
                        }
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            }
        });
        return found.size();
    }

    /** How a row stands now, beside how it was shown. */
    record Now(UUID award, String reference, AwardState shown, AwardState state, boolean moved) {}

    /** Rows that are not as they were shown: another state, or another link. */
    List<Now> moved(Deed deed, Instant now, int most) {
        String query = "select a.id as award, r.reference as reference, r.shown as shown, " + AwardState.CASE
                + " as state" + NOW + " and (r.shown <> " + AwardState.CASE
                + " or coalesce(r.link, a.id) <> coalesce(l.id, a.id)) order by r.reference";
        return getEntityManager()
                .createQuery(query, Tuple.class)
                .setParameter("deed", deed.id())
                .setParameter("campaign", deed.campaignId())
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Now(
                        row.get("award", UUID.class),
                        row.get("reference", String.class),
                        AwardState.valueOf(row.get("shown", String.class)),
                        AwardState.valueOf(row.get("state", String.class)),
                        true))
                .toList();
    }

    /** How these awards stand now, with their live links. */
    Map<UUID, Standing> standing(Deed deed, Collection<UUID> awards, Instant now) {
        Map<UUID, Standing> found = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select a.id as award, " + AwardState.CASE + " as state, l.id as link, t.toldAt as toldAt,"
                                + " c.markedAt as markedAt, c.deliveredOn as deliveredOn, c.shippedOn as shippedOn,"
                                + " c.trackingNumber as number"
                                + WinnersTable.FROM + " and a.id in :awards",
                        Tuple.class)
                .setParameter("campaign", deed.campaignId())
                .setParameter("now", now)
                .setParameter("awards", awards)
                .getResultList()
                .forEach(row -> found.put(
                        row.get("award", UUID.class),
                        new Standing(
                                AwardState.valueOf(row.get("state", String.class)),
                                row.get("link", UUID.class),
                                row.get("toldAt", Instant.class),
                                row.get("markedAt", Instant.class),
                                row.get("shippedOn", java.time.LocalDate.class),
                                row.get("number", String.class) != null)));
        return found;
    }

    /** What a deed has to know of an award, read after it was locked. */
    record Standing(
            AwardState state,
            @Nullable UUID link,
            @Nullable Instant toldAt,
            @Nullable Instant markedAt,
            java.time.@Nullable LocalDate shippedOn,
            boolean tracked) {}

    /** Some rows that still have to be looked at, whole winners together: their awards share a link. */
    List<DeedRow> next(UUID deed, boolean undoing, int most) {
        String open = undoing ? "outcome = 'DONE' and undone is null" : "outcome is null";
        List<UUID> winners = getEntityManager()
                .createQuery(
                        "select distinct r.winner from DeedRow r where r.deed = ?1 and " + open + " order by r.winner",
                        UUID.class)
                .setParameter(1, deed)
                .setMaxResults(most)
                .getResultList();
        return winners.isEmpty()
                ? List.of()
                : list("deed = ?1 and winner in ?2 and " + open + " order by winner, award", deed, winners);
    }

    /** How many came to which end. */
    Map<String, Long> outcomes(UUID deed, boolean undoing) {
        String column = undoing ? "undone" : "outcome";
        Map<String, Long> counts = new TreeMap<>();
        getEntityManager()
                .createQuery(
                        "select r." + column + ", count(*) from DeedRow r where r.deed = ?1 and r." + column
                                + " is not null group by r." + column,
                        Object[].class)
                .setParameter(1, deed)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** How many of them are in which state now. */
    Map<AwardState, Long> states(Deed deed, Instant now) {
        Map<AwardState, Long> counts = new java.util.EnumMap<>(AwardState.class);
        getEntityManager()
                .createQuery(
                        "select s.state as state, count(*) as count from (select " + AwardState.CASE + " as state" + NOW
                                + ") s group by s.state",
                        Tuple.class)
                .setParameter("deed", deed.id())
                .setParameter("campaign", deed.campaignId())
                .setParameter("now", now)
                .getResultList()
                .forEach(row ->
                        counts.put(AwardState.valueOf(row.get("state", String.class)), row.get("count", Long.class)));
        return counts;
    }

    /** Who was left out, or moved on before the undo, in the order of references. */
    List<DeedRow> leftOut(UUID deed, boolean undoing, int most) {
        String query = undoing
                ? "deed = ?1 and undone = 'MOVED' order by reference"
                : "deed = ?1 and outcome <> 'DONE' order by reference";
        return find(query, deed).page(0, most).list();
    }
}
