package dev.todoke.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account in somebody else's hands (乗っ取り), from the earliest time at which that may have begun. */
@Entity
public class Takeover {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "earliest_at")
    private Instant earliestAt;

    @Column(name = "detected_at")
    private Instant detectedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "declared_by")
    private @Nullable UUID declaredBy;

    @Column(name = "declared_at")
    private Instant declaredAt;

    protected Takeover() {}

    Takeover(UUID id, UUID accountId, Instant earliestAt, Instant detectedAt, @Nullable UUID declaredBy, Instant at) {
        this.id = id;
        this.accountId = accountId;
        this.earliestAt = earliestAt;
        this.detectedAt = detectedAt;
        this.declaredBy = declaredBy;
        this.declaredAt = at;
    }

    void end(Instant at) {
        if (endedAt == null) {
            this.endedAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public Instant earliestAt() {
        return earliestAt;
    }

    public Instant detectedAt() {
        return detectedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable UUID declaredBy() {
        return declaredBy;
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    /** What arrived at this moment may come from the intruder; the end does not matter, a link may be kept. */
    public boolean taints(Instant moment) {
        return !moment.isBefore(earliestAt);
    }
}
