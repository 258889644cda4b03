package dev.todoke.vault.seal;

import dev.todoke.vault.RecordRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Seals at the door, in every role (suite 1: HPKE to the scope's attested public key). What it seals it cannot open. */
@ApplicationScoped
public class DoorSealer {

    /** Returns the body to store and writes the record's key row in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public byte[] seal(RecordRef ref, byte[] payload) {
        throw new UnsupportedOperationException();
    }
}
