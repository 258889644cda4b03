package dev.todoke.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One signed-in browser or client (サインイン中の端末). Its id is no secret; its secret is kept as a hash and changes at every step-up. */
@Entity
@Table(name = "staff_session")
public class StaffSession {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    @Id
    private UUID id;

    @Column
    private UUID member;

    @Column(name = "secret_hash")
    private byte[] secretHash;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Nullable
    @Column(name = "ended_at")
    private Instant endedAt;

    protected StaffSession() {}

    StaffSession(UUID id, UUID member, byte[] secretHash, Instant at) {
        this.id = id;
        this.member = member;
        this.secretHash = secretHash;
        this.openedAt = at;
        this.seenAt = at;
    }

    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(seenAt.plus(IDLE)) && now.isBefore(openedAt.plus(LONGEST));
    }

    void rotate(byte[] newSecretHash) {
        secretHash = newSecretHash;
    }

    void see(Instant at) {
        seenAt = at;
    }

    void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID member() {
        return member;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant seenAt() {
        return seenAt;
    }
}
