package dev.todoke.shipping;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parcels on lists. */
@ApplicationScoped
public class ListRows implements PanacheRepositoryBase<ShippingListRow, UUID> {

    private static final int CHUNK = 500;

    private static final String LINE = "select new dev.todoke.shipping.ListRows$Line("
            + "r.position, r.awardId, r.winnerId, r.prizeId, r.record, r.revision, r.reference, r.insertCode, r.accepted)"
            + " from ShippingListRow r where r.listId = ?1 and r.takenOut = false";

    /** A row as laying out needs it, outside any session. */
    public record Line(
            int position,
            UUID award,
            UUID winner,
            UUID prize,
            UUID record,
            int revision,
            String reference,
            @Nullable String insertCode,
            boolean accepted) {}

    /** What is in the list, in its order. */
    List<Line> lines(UUID list) {
        return getEntityManager()
                .createQuery(LINE + " order by r.position", Line.class)
                .setParameter(1, list)
                .getResultList();
    }

    /** The first few. */
    List<Line> first(UUID list, int count) {
        return getEntityManager()
                .createQuery(LINE + " order by r.position", Line.class)
                .setParameter(1, list)
                .setMaxResults(count)
                .getResultList();
    }

    public long size(UUID list) {
        return count("listId = ?1 and takenOut = false", list);
    }

    public long inserts(UUID list) {
        return count("listId = ?1 and takenOut = false and insertCode is not null", list);
    }

    /** Rows with problem codes, in their order; those taken out included. */
    public List<ShippingListRow> withProblems(UUID list) {
        return list("listId = ?1 and problems <> '' order by position", list);
    }

    List<ShippingListRow> named(UUID list, Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : list("listId = ?1 and reference in ?2 and takenOut = false", list, references);
    }

    /** Awards of a campaign that stand on a list which nobody discarded. */
    Set<UUID> listedAwards(UUID campaign) {
        return getEntityManager()
                .createQuery(
                        "select r.awardId from ShippingListRow r, ShippingList l where l.id = r.listId"
                                + " and l.campaignId = ?1 and l.discardedAt is null and r.takenOut = false",
                        UUID.class)
                .setParameter(1, campaign)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Where an award stands, and what goes with it. */
    record OnList(UUID list, @Nullable String insertCode) {}

    /** The newest list that still stands of each of these awards, where there is one. */
    Map<UUID, OnList> lastOf(Collection<UUID> awards) {
        Map<UUID, OnList> last = new HashMap<>();
        List<UUID> all = List.copyOf(awards);
        for (int from = 0; from < all.size(); from += CHUNK) {
            getEntityManager()
                    .createQuery(
                            "select r.awardId, l.id, r.insertCode from ShippingListRow r, ShippingList l"
                                    + " where l.id = r.listId and r.awardId in ?1 and r.takenOut = false"
                                    + " and l.discardedAt is null order by l.createdAt",
                            Object[].class)
                    .setParameter(1, all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .getResultList()
                    .forEach(row -> last.put((UUID) row[0], new OnList((UUID) row[1], (String) row[2])));
        }
        return last;
    }

    /** Winners of the campaign whose details have left with another list that still stands. */
    Set<UUID> fetchedElsewhere(ShippingList list) {
        return getEntityManager()
                .createQuery(
                        "select distinct r.winnerId from ShippingListRow r, ShippingList l where l.id = r.listId"
                                + " and l.campaignId = ?1 and l.id <> ?2 and l.discardedAt is null"
                                + " and r.takenOut = false"
                                + " and exists (select 1 from ListFetch f where f.listId = l.id)",
                        UUID.class)
                .setParameter(1, list.campaignId())
                .setParameter(2, list.id())
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
