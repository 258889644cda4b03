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

/** A question that one answer may be given to once (チャレンジ): for one purpose, one person and one piece of work. */
@Entity
@DynamicUpdate
@Table(name = "staff_passkey_challenge")
class PasskeyChallenge {

    static final Duration LIFE = Duration.ofMinutes(5);

    /** What an answer is good for; the names stand in rows. */
    enum Purpose {
        SIGN_IN,
        STEP_UP,
        /** To be allowed to change one's own factors. */
        OWN_FACTORS,
        REGISTER,
        ENROL
    }

    @Id
    private UUID id;

    @Column(name = "challenge_hash")
    private byte[] challengeHash;

    @Column
    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Nullable
    @Column
    private UUID member;

    @Column(name = "bound_to")
    private String boundTo;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Nullable
    @Column(name = "used_at")
    private Instant usedAt;

    protected PasskeyChallenge() {}

    PasskeyChallenge(UUID id, byte[] challengeHash, Asked asked, Instant at) {
        this.id = id;
        this.challengeHash = challengeHash;
        this.purpose = asked.purpose();
        this.member = asked.member();
        this.boundTo = asked.boundTo();
        this.issuedAt = at;
        this.expiresAt = at.plus(LIFE);
    }

    /**
     * What a challenge is given out for, and what its answer must be given for.
     *
     * @param member null only at sign-in, where nobody has said who they are
     * @param boundTo SHA-256 in hex of the session, link or piece of work; empty at sign-in
     */
    record Asked(Purpose purpose, @Nullable UUID member, String boundTo) {}
}
