package dev.todoke.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes leaves. Nothing updates or deletes one. */
@ApplicationScoped
public class AuditLog {

    /** Writes the leaf in the caller's transaction: it stands if and only if the deed does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Leaf leaf) {
        throw new UnsupportedOperationException();
    }

    /** Commits the leaf at once, before an opening or an export lets a byte out, and for refusals. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordFirst(Leaf leaf) {
        throw new UnsupportedOperationException();
    }
}
