package dev.todoke.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;

/** The wrapped data keys of records. */
@ApplicationScoped
public class RecordKeys {

    /**
     * Forgets the keys of all revisions of these records and marks their scopes for rewrapping within 24 hours (the old
     * versions die 7 days after that). Returns how many keys went.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int forget(Collection<UUID> records) {
        throw new UnsupportedOperationException();
    }

    /** Forgets superseded revisions of one record. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetBefore(UUID record, int revision) {
        throw new UnsupportedOperationException();
    }
}
