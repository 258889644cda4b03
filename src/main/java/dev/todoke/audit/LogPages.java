package dev.todoke.audit;

import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the log piece by piece for a verification, each piece in a transaction of its own. */
@ApplicationScoped
class LogPages {

    static final int SIZE = 8_192;

    private final EntityManager database;
    private final Checkpoints checkpoints;
    private final TodokeClock clock;

    LogPages(EntityManager database, Checkpoints checkpoints, TodokeClock clock) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** A leaf in its place; nothing where the row is gone. */
    record Placed(
            long position,
            @Nullable AuditLeaf leaf,
            @Nullable LeafRecords records) {}

    /** Up to {@link #SIZE} of them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Placed> leaves(long from, long until) {
        return database.createQuery(
                        "select p.position, l, r from AuditPosition p left join AuditLeaf l on l.id = p.leaf"
                                + " left join LeafRecords r on r.leaf = p.leaf"
                                + " where p.position >= ?1 and p.position < ?2 order by p.position",
                        Object[].class)
                .setParameter(1, from)
                .setParameter(2, Math.min(until, from + SIZE))
                .getResultStream()
                .map(row -> new Placed((Long) row[0], (AuditLeaf) row[1], (LeafRecords) row[2]))
                .toList();
    }

    /** The nodes that the leaves of this range complete. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Map<AuditNode.Place, byte[]> nodes(long from, long until) {
        Map<AuditNode.Place, byte[]> nodes = new HashMap<>();
        for (int level = 1; until >>> level > 0; level++) {
            if (from >>> level != until >>> level) {
                database.createQuery(
                                "from AuditNode where level = ?1 and number >= ?2 and number < ?3", AuditNode.class)
                        .setParameter(1, level)
                        .setParameter(2, from >>> level)
                        .setParameter(3, until >>> level)
                        .getResultStream()
                        .forEach(node -> nodes.put(node.place(), node.hash()));
            }
        }
        return nodes;
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

    /** The edge at an earlier size, from the stored nodes. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Frontier edge(long size) {
        return checkpoints.edge(size);
    }
}
