package dev.todoke.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the forgetting of one campaign has come: its end is intended, done, and at last closed. */
@Entity
@Table(name = "retention_campaign")
class CampaignState {

    @Id
    private UUID campaign;

    @Column
    private UUID division;

    /** Committed before the key is destroyed, so that a crash in between is seen and finished. */
    @Nullable
    @Column(name = "ending_at")
    private Instant endingAt;

    @Nullable
    @Column(name = "ended_at")
    private Instant endedAt;

    @Nullable
    @Column(name = "end_delay")
    private String endDelay;

    @Nullable
    @Column(name = "closed_at")
    private Instant closedAt;

    protected CampaignState() {}

    CampaignState(UUID campaign, UUID division) {
        this.campaign = campaign;
        this.division = division;
    }

    void intendEnd(Instant at) {
        if (endingAt == null) {
            endingAt = at;
        }
        endDelay = null;
    }

    void delayEnd(String why) {
        endDelay = why;
    }

    /** Nothing was destroyed after all. */
    void takeBackEnd(String why) {
        endingAt = null;
        endDelay = why;
    }

    void ended(Instant at) {
        endedAt = at;
        endDelay = null;
    }

    void closed(Instant at) {
        closedAt = at;
    }

    UUID campaign() {
        return campaign;
    }

    UUID division() {
        return division;
    }

    boolean isEnding() {
        return endingAt != null;
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    @Nullable
    String endDelay() {
        return endDelay;
    }
}
