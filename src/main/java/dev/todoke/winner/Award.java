package dev.todoke.winner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one winner has won (当選): one prize, shipped, declined and clocked by itself. */
@Entity
public class Award {

    @Id
    private UUID id;

    @Column(name = "winner_id")
    private UUID winnerId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "prize_id")
    private UUID prizeId;

    @Column
    private @Nullable String rank;

    @Column
    private String reference;

    protected Award() {}

    Award(UUID id, Winner winner, UUID prizeId, @Nullable String rank, String reference) {
        this.id = id;
        this.winnerId = winner.id();
        this.campaignId = winner.campaignId();
        this.prizeId = prizeId;
        this.rank = rank;
        this.reference = reference;
    }

    public UUID id() {
        return id;
    }

    public UUID winnerId() {
        return winnerId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public UUID prizeId() {
        return prizeId;
    }

    public @Nullable String rank() {
        return rank;
    }

    /** The reference on parcels and in carrier files (お問い合わせ用の番号): opaque, unique, at most 15 of [A-Z0-9]. */
    public String reference() {
        return reference;
    }
}
