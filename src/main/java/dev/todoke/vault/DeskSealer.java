package dev.todoke.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Seals at the desk (suite 2: AES-256-GCM under the scope's key). */
@ApplicationScoped
public class DeskSealer {

    /** Returns the body to store and writes the record's key row in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public byte[] seal(RecordRef ref, byte[] payload) {
        throw new UnsupportedOperationException();
    }
}
