package dev.todoke.audit;

import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What a verification reads of the log, piece by piece, so that no transaction lasts as long as it does. */
@ApplicationScoped
class LogPages {

    private static final int SIZE = 8_192;

    private final EntityManager database;
    private final DataSource source;
    private final Checkpoints checkpoints;
    private final TodokeClock clock;

    LogPages(EntityManager database, DataSource source, Checkpoints checkpoints, TodokeClock clock) {
        this.database = database;
        this.source = source;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** The leaves from one position up to another, read ahead; to be closed. */
    PagesAhead leaves(long from, long until) {
        return new PagesAhead(source, from, until);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Checkpoint> checkpoints(long from) {
        return checkpoints.from(from, SIZE);
    }

    /**
     * How far the log goes at this moment, by three things that grow together; one statement, so that none is older than
     * another.
     */
    record Extent(long positions, long signed, long nodes) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Extent extent() {
        Object[] row = database.createQuery(
                        "select (select max(p.position) from AuditPosition p), (select max(c.size) from Checkpoint c),"
                                + " (select count(*) from AuditNode n)",
                        Object[].class)
                .getSingleResult();
        return new Extent(row[0] == null ? 0 : (Long) row[0] + 1, row[1] == null ? 0 : (Long) row[1], (Long) row[2]);
    }

    /** Leaves that should have had a position long ago. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long leftOut() {
        return database.createQuery(
                        "select count(*) from AuditLeaf l where l.at < ?1"
                                + " and not exists (select 1 from AuditPosition p where p.leaf = l.id)",
                        Long.class)
                .setParameter(1, clock.now().minus(Duration.ofHours(1)))
                .getSingleResult();
    }

    /** Leaves whose note should still be there, and is not, and no erasure tells of it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long notesMissing() {
        Instant since =
                clock.today().minus(Notes.KEPT).atStartOfDay(TodokeClock.JAPAN).toInstant();
        Set<UUID> missing = new HashSet<>(database.createQuery(
                        "select l.id from AuditLeaf l where l.at >= ?1"
                                + " and (l.noteCommitment is not null or l.networkCommitment is not null)"
                                + " and not exists (select 1 from SealedNote n where n.leaf = l.id)",
                        UUID.class)
                .setParameter(1, since)
                .getResultList());
        if (!missing.isEmpty()) {
            database.createQuery(
                            "select r from AuditLeaf l join LeafRecords r on r.leaf = l.id"
                                    + " where l.action = ?1 and l.at >= ?2",
                            LeafRecords.class)
                    .setParameter(1, Notes.ERASED)
                    .setParameter(2, since)
                    .getResultStream()
                    .forEach(erased -> erased.ids().forEach(missing::remove));
        }
        return missing.size();
    }

    /** When the first leaf was written. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Instant> beginning() {
        return Optional.ofNullable(database.createQuery("select min(l.at) from AuditLeaf l", Instant.class)
                .getSingleResult());
    }

    /** The edge at an earlier size, from the stored nodes. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Frontier edge(long size) {
        return checkpoints.edge(size);
    }
}
