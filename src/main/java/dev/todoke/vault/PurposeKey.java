package dev.todoke.vault;

import jakarta.enterprise.context.ApplicationScoped;

/** The key from which the desk's MACs for CSRF tokens and cursors are derived. */
@ApplicationScoped
public class PurposeKey {

    private final KeyRing ring;

    PurposeKey(KeyRing ring) {
        this.ring = ring;
    }

    public byte[] secret() {
        return ring.store().require(StoredKeys.MACS).newest(StoredKeys.PURPOSES).secret();
    }
}
