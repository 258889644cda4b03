package dev.todoke.audit;

import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Writes leaves. Nothing updates or deletes one. */
@ApplicationScoped
public class AuditLog {

    private final EntityManager database;
    private final TodokeClock clock;

    public AuditLog(EntityManager database, TodokeClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes the leaf in the caller's transaction: it stands if and only if the deed does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Leaf leaf) {
        write(leaf);
    }

    /** Commits the leaf at once, before an opening or an export lets a byte out, and for refusals. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordFirst(Leaf leaf) {
        write(leaf);
    }

    private void write(Leaf leaf) {
        AuditLeaf row = new AuditLeaf(leaf, clock.now());
        database.persist(row);
        if (row.recordsCount() > 0) {
            // The row beside refers to the leaf, and nothing tells Hibernate of that order.
            database.flush();
            database.persist(new LeafRecords(row.id(), CanonicalLeaf.ids(leaf.records)));
        }
    }
}
