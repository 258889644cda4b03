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
                + count(
                        "select count(f) from ListFetch f where f.fetchedAt >= ?1 and not exists"
                                + " (select 1 from AuditLeaf a where a.object = f.listId and a.actor = f.fetchedBy"
                                + " and a.action = 'list.fetch')",
                        since);
    }

    private long count(String query, Instant since) {
        return database.createQuery(query, Long.class).setParameter(1, since).getSingleResult();
    }
}
