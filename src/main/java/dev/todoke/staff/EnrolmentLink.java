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

/** A way to set both factors, once, within half an hour (登録リンク). */
@Entity
@DynamicUpdate
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

    @Column(name = "good_from")
    private Instant goodFrom;

    @Column
    private boolean alone;

    @Nullable
    @Column(name = "used_at")
    private Instant usedAt;

    protected EnrolmentLink() {}

    /** @param goodFrom not before then; a day ahead for a link that nobody could approve */
    EnrolmentLink(UUID id, UUID member, byte[] secretHash, @Nullable UUID by, Instant at, Instant goodFrom) {
        this.id = id;
        this.member = member;
        this.secretHash = secretHash;
        this.issuedBy = by;
        this.issuedAt = at;
        this.goodFrom = goodFrom;
        this.alone = goodFrom.isAfter(at);
        // Who had to wait a day is not asked to watch the clock as well.
        this.expiresAt = alone ? goodFrom.plus(Duration.ofDays(1)) : at.plus(LIFE);
    }

    boolean isGood(Instant now) {
        return usedAt == null && !now.isBefore(goodFrom) && now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    Instant goodFrom() {
        return goodFrom;
    }

    UUID member() {
        return member;
    }
}
