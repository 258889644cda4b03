package dev.todoke.shipping;

import dev.todoke.audit.LoggedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Lists that were laid out and files that were handed out: each has its leaf. */
@ApplicationScoped
class LoggedLists implements LoggedRows {

    private final EntityManager database;

    LoggedLists(EntityManager database) {
        this.database = database;
    }

    @Override
    @Transactional
    public long unlogged(Instant since) {
        return count(
                        "select count(l) from ShippingList l where l.producedAt >= ?1 and not exists"
                                + " (select 1 from AuditLeaf a where a.object = l.id and a.action = 'list.produce')",
                        since)
                + fetches(since);
    }

    /**
     * By person and list as many leaves as rows: one that was begun has list.fetch, one that ended whole list.fetched too.
     * What was begun and refused leaves more leaves, never fewer; those of the whole ones cannot stand in for each other.
     */
    private long fetches(Instant since) {
        return database.createQuery(
                        "select count(f), sum(case when f.completed = true then 1 else 0 end)," + leaves("list.fetch")
                                + "," + leaves("list.fetched")
                                + " from ListFetch f where f.fetchedAt >= ?1 group by f.listId, f.fetchedBy",
                        Object[].class)
                .setParameter(1, since)
                .getResultStream()
                .mapToLong(row -> Math.max(missing(row[0], row[2]), missing(row[1], row[3])))
                .sum();
    }

    private static String leaves(String action) {
        return " (select count(a) from AuditLeaf a where a.object = f.listId and a.actor = f.fetchedBy"
                + " and a.outcome = 'DONE' and a.action = '" + action + "')";
    }

    private static long missing(Object rows, Object leaves) {
        return Math.max(0, ((Number) rows).longValue() - ((Number) leaves).longValue());
    }

    private long count(String query, Instant since) {
        return database.createQuery(query, Long.class).setParameter(1, since).getSingleResult();
    }
}
