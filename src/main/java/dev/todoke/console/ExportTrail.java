package dev.todoke.console;

import dev.todoke.audit.AuditLeaf;
import dev.todoke.audit.Leaves;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.shipping.ShippingList;
import dev.todoke.shipping.ShippingListRow;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import dev.todoke.winner.Winners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which lists held this winner, and which winners did this file hold (書き出しの追跡): what the incident's staff had to
 * find out by hand. Named by the references that stand on labels and files.
 */
@ApplicationScoped
public class ExportTrail {

    private static final int MOST = 1_000;

    private final EntityManager database;
    private final Awards awards;
    private final Winners winners;
    private final Leaves leaves;

    ExportTrail(EntityManager database, Awards awards, Winners winners, Leaves leaves) {
        this.database = database;
        this.awards = awards;
        this.winners = winners;
        this.leaves = leaves;
    }

    /**
     * One list that was laid out.
     *
     * @param fetched how often it was handed out
     */
    public record Export(
            UUID list,
            String reference,
            @Nullable Instant producedAt,
            @Nullable UUID producedBy,
            long fetched) {}

    /**
     * What a reference led to.
     *
     * @param winner true when it is a winner's; then {@code exports} are the lists that held them
     * @param references of the people in the one list, where it is a list's
     * @param logged how many records the log says were opened for it, or -1 where it says nothing
     * @param agrees whether those are exactly the records of its rows
     */
    public record Trail(boolean winner, List<Export> exports, List<String> references, long logged, boolean agrees) {}

    /** @param visible whether a division lies within the reader's walls; what does not is not there */
    @Transactional
    public Trail of(String reference, Predicate<UUID> visible) {
        Award award = awards.byReferences(List.of(reference)).get(reference);
        if (award != null && visible.test(winners.require(award.winnerId()).divisionId())) {
            List<Export> exports = lists(
                            "select distinct l from ShippingList l, ShippingListRow r where r.listId = l.id"
                                    + " and r.winnerId = ?1 and r.takenOut = false and l.producedAt is not null"
                                    + " order by l.producedAt desc",
                            award.winnerId())
                    .map(this::export)
                    .toList();
            return new Trail(true, exports, List.of(), -1, true);
        }
        ShippingList list = lists("from ShippingList l where l.reference = ?1", reference)
                .filter(found -> visible.test(found.divisionId()))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        return ofList(list);
    }

    private Trail ofList(ShippingList list) {
        List<ShippingListRow> rows = database.createQuery(
                        "from ShippingListRow where listId = ?1 and takenOut = false order by position",
                        ShippingListRow.class)
                .setParameter(1, list.id())
                .getResultList();
        // A preview opens a few of them under the same name.
        AuditLeaf leaf = leaves.widest("list.export", list.id()).orElse(null);
        Set<UUID> opened = leaf == null ? Set.of() : new HashSet<>(leaves.records(leaf));
        boolean agrees = rows.stream().allMatch(row -> opened.contains(row.record()))
                && rows.stream().map(ShippingListRow::record).distinct().count() == opened.size();
        return new Trail(
                false,
                List.of(export(list)),
                rows.stream()
                        .map(ShippingListRow::reference)
                        .distinct()
                        .limit(MOST)
                        .toList(),
                leaf == null ? -1 : opened.size(),
                agrees);
    }

    private Stream<ShippingList> lists(String query, Object value) {
        return database
                .createQuery(query, ShippingList.class)
                .setParameter(1, value)
                .setMaxResults(MOST)
                .getResultList()
                .stream();
    }

    private Export export(ShippingList list) {
        long fetched = database.createQuery("select count(f) from ListFetch f where f.listId = ?1", Long.class)
                .setParameter(1, list.id())
                .getSingleResult();
        return new Export(list.id(), list.reference(), list.producedAt(), list.producedBy(), fetched);
    }
}
