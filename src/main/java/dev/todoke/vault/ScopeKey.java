package dev.todoke.vault;

import dev.todoke.vault.envelope.Suite;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a scope's key, without its secret, which is in the key store only. While the row stands, the key does. */
@Entity
@Table(name = "scope_key")
@IdClass(ScopeKey.Id.class)
public class ScopeKey {

    /** Scope, suite and version name a key for ever; no version is used twice. */
    public record Id(UUID scope, int suite, int version) {}

    @jakarta.persistence.Id
    private UUID scope;

    @jakarta.persistence.Id
    private int suite;

    @jakarta.persistence.Id
    private int version;

    /** The door's half of suite 1. */
    @Column(name = "public_key")
    private byte @Nullable [] publicKey;

    private byte @Nullable [] attestation;

    @Enumerated(EnumType.STRING)
    private KeyState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Nullable
    @Column(name = "retired_at")
    private Instant retiredAt;

    protected ScopeKey() {}

    ScopeKey(Id id, Instant now) {
        this.scope = id.scope();
        this.suite = id.suite();
        this.version = id.version();
        this.state = KeyState.ACTIVE;
        this.createdAt = now;
    }

    ScopeKey shown(byte[] key, byte[] attested) {
        publicKey = key;
        attestation = attested;
        return this;
    }

    /** Seals no more; opens until it is destroyed. */
    void retire(Instant now) {
        if (state == KeyState.ACTIVE) {
            state = KeyState.RETIRING;
            retiredAt = now;
        }
    }

    public Id id() {
        return new Id(scope, suite, version);
    }

    public UUID scope() {
        return scope;
    }

    public Suite suite() {
        return Suite.of(suite);
    }

    public int version() {
        return version;
    }

    public byte @Nullable [] publicKey() {
        return publicKey;
    }

    public byte @Nullable [] attestation() {
        return attestation;
    }

    public KeyState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant retiredAt() {
        return retiredAt;
    }
}
