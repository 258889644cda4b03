package dev.todoke.vault;

import dev.todoke.vault.envelope.Hmac;
import dev.todoke.vault.store.KeySet;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** The database's memory of one lookup key: that it exists, and a fingerprint by which another one is known. */
@Entity
@Table(name = "lookup_key")
@IdClass(LookupKey.Id.class)
class LookupKey {

    private static final String LABEL = "todoke.lookup-anchor.v1";

    /** Which lookup key. */
    record Id(UUID division, int year, int version) implements Serializable {}

    @jakarta.persistence.Id
    private UUID division;

    @jakarta.persistence.Id
    @Column(name = "key_year")
    private int year;

    @jakarta.persistence.Id
    private int version;

    private byte[] fingerprint;

    protected LookupKey() {}

    LookupKey(UUID division, int year, KeySet.Entry key) {
        this.division = division;
        this.year = year;
        this.version = key.version();
        this.fingerprint = fingerprint(key);
    }

    Id id() {
        return new Id(division, year, version);
    }

    boolean isOf(KeySet.Entry key) {
        return Hmac.same(fingerprint, fingerprint(key));
    }

    private static byte[] fingerprint(KeySet.Entry key) {
        return Hmac.tag(Hmac.derive(key.secret(), LABEL, ""), LABEL);
    }
}
