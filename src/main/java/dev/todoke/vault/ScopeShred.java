package dev.todoke.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A scope in which something was erased, so that its survivors need new keys. */
@Entity
@Table(name = "scope_shred")
class ScopeShred {

    @Id
    private UUID scope;

    @Column(name = "requested_at")
    private Instant requestedAt;

    protected ScopeShred() {}

    ScopeShred(UUID scope, Instant now) {
        this.scope = scope;
        this.requestedAt = now;
    }

    UUID scope() {
        return scope;
    }
}
