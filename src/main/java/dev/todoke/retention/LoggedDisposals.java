package dev.todoke.retention;

import dev.todoke.audit.LoggedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Disposal records: each has the leaf of its erasure. */
@ApplicationScoped
class LoggedDisposals implements LoggedRows {

    private final EntityManager database;

    LoggedDisposals(EntityManager database) {
        this.database = database;
    }

    @Override
    @Transactional
    public long unlogged(Instant since) {
        return count(
                "select count(r) from DisposalRecord r where r.disposedAt >= ?1 and not exists"
                        + " (select 1 from AuditLeaf a where a.object = r.id)",
                since);
    }

    private long count(String query, Instant since) {
        return database.createQuery(query, Long.class).setParameter(1, since).getSingleResult();
    }
}
