package dev.todoke.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way to set both factors, once, within half an hour (登録リンク). */
@Entity
@Table(name = "staff_enrolment_link")
class EnrolmentLink {

    static final Duration LIFE = Duration.ofMinutes(30);

    @Id
    private UUID id;

    @Column
    private UUID member;

    @Column(name = "secret_hash")
    private byte[] secretHash;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Nullable
    @Column(name = "issued_by")
    private UUID issuedBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Nullable
    @Column(name = "used_at")
    private Instant usedAt;

    protected EnrolmentLink() {}

    EnrolmentLink(UUID id, UUID member, byte[] secretHash, @Nullable UUID by, Instant at) {
        this.id = id;
        this.member = member;
        this.secretHash = secretHash;
        this.issuedBy = by;
        this.issuedAt = at;
        this.expiresAt = at.plus(LIFE);
    }

    boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID member() {
        return member;
    }
}
