package dev.todoke.vault;

import dev.todoke.vault.envelope.AesGcm;
import dev.todoke.vault.envelope.Body;
import dev.todoke.vault.envelope.Suite;
import dev.todoke.vault.envelope.WrapPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Seals at the desk (suite 2: AES-256-GCM under the scope's key). */
@ApplicationScoped
public class DeskSealer {

    private final DeskKeys versions;
    private final KeyRing ring;
    private final EntityManager database;

    DeskSealer(DeskKeys versions, KeyRing ring, EntityManager database) {
        this.versions = versions;
        this.ring = ring;
        this.database = database;
    }

    /** Returns the body to store and writes the record's key row in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public byte[] seal(RecordRef ref, byte[] payload) {
        WrapPlace place = WrapPlace.of(ref, versions.version(ref.scope()));
        byte[] dataKey = AesGcm.randomKey();
        try {
            byte[] wrapped = ring.keys().wrapAtDesk(place, dataKey);
            database.persist(new RecordKey(Suite.DESK, place, wrapped));
            return Body.seal(dataKey, ref, payload);
        } finally {
            StoredKeys.wipe(dataKey);
        }
    }
}
