package dev.todoke.winner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody ticked off that the message with this link has been sent (連絡済み). */
@Entity
public class Telling {

    @Id
    @Column(name = "link_id")
    private UUID linkId;

    @Column(name = "winner_id")
    private UUID winnerId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "told_by")
    private @Nullable UUID toldBy;

    protected Telling() {}

    Telling(UUID linkId, Winner winner, Instant toldAt, @Nullable UUID toldBy) {
        this.linkId = linkId;
        this.winnerId = winner.id();
        this.campaignId = winner.campaignId();
        this.toldAt = toldAt;
        this.toldBy = toldBy;
    }

    public UUID linkId() {
        return linkId;
    }

    public UUID winnerId() {
        return winnerId;
    }

    public Instant toldAt() {
        return toldAt;
    }

    public @Nullable UUID toldBy() {
        return toldBy;
    }
}
