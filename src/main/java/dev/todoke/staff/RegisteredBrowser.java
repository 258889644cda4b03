package dev.todoke.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A browser that somebody called their work computer (登録した端末). It proves nothing by itself; a session on it may rest longer. */
@Entity
@DynamicUpdate
@Table(name = "staff_browser")
public class RegisteredBrowser {

    /** One that nobody signs in on for so long is forgotten. */
    static final Duration LIFE = Duration.ofDays(90);

    @Id
    private UUID id;

    @Column
    private UUID member;

    @Column(name = "secret_hash")
    private byte[] secretHash;

    @Column
    private String name;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Nullable
    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected RegisteredBrowser() {}

    RegisteredBrowser(UUID id, UUID member, byte[] secretHash, String name, Instant at) {
        this.id = id;
        this.member = member;
        this.secretHash = secretHash;
        this.name = name;
        this.registeredAt = at;
        this.seenAt = at;
    }

    boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(seenAt.plus(LIFE));
    }

    /** Signed in on again: the cookie gets a new secret, a copy of the old one is worth nothing. */
    void see(byte[] newSecretHash, Instant at) {
        secretHash = newSecretHash;
        seenAt = at;
    }

    void rename(String newName) {
        name = newName;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID member() {
        return member;
    }

    public String name() {
        return name;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Instant seenAt() {
        return seenAt;
    }
}
