package dev.todoke.audit;

import dev.todoke.kernel.Circumstances;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Writes leaves. Nothing updates or deletes one. */
@ApplicationScoped
public class AuditLog {

    private final EntityManager database;
    private final TodokeClock clock;
    private final Instance<BesideLeaf> beside;
    private final Instance<Circumstances> circumstances;

    public AuditLog(
            EntityManager database,
            TodokeClock clock,
            Instance<BesideLeaf> beside,
            Instance<Circumstances> circumstances) {
        this.database = database;
        this.clock = clock;
        this.beside = beside;
        this.circumstances = circumstances;
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
        NoteContent content = content(leaf);
        leaf.commit(content);
        AuditLeaf row = new AuditLeaf(leaf, clock.now());
        database.persist(row);
        if (row.recordsCount() > 0 || !content.isEmpty()) {
            // The rows beside refer to the leaf, and nothing tells Hibernate of that order.
            database.flush();
        }
        if (row.recordsCount() > 0) {
            database.persist(new LeafRecords(row.id(), CanonicalLeaf.ids(leaf.records)));
        }
        if (!content.isEmpty()) {
            beside.get().keep(row, leaf.subject, content);
        }
    }

    /** Work of the clock comes with nothing, and has no request. */
    private NoteContent content(Leaf leaf) {
        boolean request = Arc.container().requestContext().isActive();
        if (!leaf.circumstances || !request || circumstances.isUnsatisfied()) {
            return NoteContent.of("", "");
        }
        Circumstances came = circumstances.get();
        return NoteContent.of(came.note().text(), came.network());
    }
}
