package dev.todoke.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One signed-in browser or client (サインイン中の端末). Its id is no secret; its secret is kept as a hash and changes at every step-up. */
@Entity
@DynamicUpdate
@Table(name = "staff_session")
public class StaffSession {

    static final Duration IDLE = Duration.ofMinutes(30);
    /** On a browser that its owner has registered. */
    static final Duration IDLE_REGISTERED = Duration.ofHours(2);

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

    @Nullable
    private UUID browser;

    @Column
    private String agent = "";

    @Column
    private String network = "";

    @Column
    @Enumerated(EnumType.STRING)
    private FactorKind factor;

    protected StaffSession() {}

    StaffSession(UUID id, UUID member, FactorKind factor, byte[] secretHash, Instant at) {
        this.id = id;
        this.member = member;
        this.factor = factor;
        this.secretHash = secretHash;
        this.openedAt = at;
        this.seenAt = at;
    }

    boolean isOpen(Instant now) {
        Duration idle = browser == null ? IDLE : IDLE_REGISTERED;
        return endedAt == null && now.isBefore(seenAt.plus(idle)) && now.isBefore(openedAt.plus(LONGEST));
    }

    void on(@Nullable UUID registeredBrowser, Surroundings from) {
        browser = registeredBrowser;
        agent = from.agent();
        network = from.network();
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

    /** The second factor of the two that opened it. */
    public FactorKind factor() {
        return factor;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    /** The registered browser that it is on, if it is on one. */
    public @Nullable UUID browser() {
        return browser;
    }

    /** Browser and system in a few words of ours; empty when unknown. */
    public String agent() {
        return agent;
    }

    /** A prefix in hex; empty when unknown. */
    public String network() {
        return network;
    }
}
