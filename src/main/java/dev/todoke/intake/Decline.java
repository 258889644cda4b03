package dev.todoke.intake;

import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The winner said no before sending anything (辞退). */
@Entity
@Table(name = "decline")
public class Decline {

    @Id
    UUID id;

    @Column(name = "link_id", updatable = false)
    UUID linkId;

    @Column(name = "winner_id", updatable = false)
    UUID winnerId;

    @Column(name = "campaign_id", updatable = false)
    UUID campaignId;

    @Column(name = "declined_at", updatable = false)
    Instant at;

    protected Decline() {}

    Decline(FormLink link, Instant at) {
        this.id = Ids.next();
        this.linkId = link.id();
        this.winnerId = link.winnerId();
        this.campaignId = link.campaignId();
        this.at = at;
    }

    public UUID winnerId() {
        return winnerId;
    }

    public UUID linkId() {
        return linkId;
    }

    public Instant at() {
        return at;
    }
}
