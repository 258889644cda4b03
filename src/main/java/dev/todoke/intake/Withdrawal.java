package dev.todoke.intake;

import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The winner took the details back with the receipt code (取りやめ); nothing is sent to them any more. */
@Entity
@Table(name = "withdrawal")
public class Withdrawal {

    @Id
    UUID id;

    @Column(name = "link_id", updatable = false)
    UUID linkId;

    @Column(name = "winner_id", updatable = false)
    UUID winnerId;

    @Column(name = "campaign_id", updatable = false)
    UUID campaignId;

    @Column(updatable = false)
    UUID record;

    @Column(name = "withdrawn_at", updatable = false)
    Instant at;

    protected Withdrawal() {}

    Withdrawal(FormLink link, UUID record, Instant at) {
        this.id = Ids.next();
        this.linkId = link.id();
        this.winnerId = link.winnerId();
        this.campaignId = link.campaignId();
        this.record = record;
        this.at = at;
    }

    public UUID winnerId() {
        return winnerId;
    }

    public UUID linkId() {
        return linkId;
    }

    public UUID record() {
        return record;
    }

    public Instant at() {
        return at;
    }
}
