package dev.todoke.details;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That the clock of a winner who said no was started. */
@Entity
@Table(name = "refusal_clock")
class RefusalClock {

    @Id
    @Column(name = "winner_id")
    private UUID winnerId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "started_at")
    private Instant startedAt;

    protected RefusalClock() {}

    RefusalClock(UUID winnerId, UUID campaignId, Instant startedAt) {
        this.winnerId = winnerId;
        this.campaignId = campaignId;
        this.startedAt = startedAt;
    }
}
