package dev.todoke.details;

import dev.todoke.intake.Submission;
import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody looked at a quarantined answer and let it go (隔離の解除). */
@Entity
@Table(name = "quarantine_release")
class Release {

    @Id
    private UUID id;

    @Column
    private UUID record;

    @Column(name = "winner_id")
    private UUID winnerId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "released_by")
    private UUID releasedBy;

    @Column(name = "released_at")
    private Instant releasedAt;

    protected Release() {}

    Release(Submission submission, UUID by, Instant at) {
        this.id = Ids.next();
        this.record = submission.record();
        this.winnerId = submission.winnerId();
        this.campaignId = submission.campaignId();
        this.releasedBy = by;
        this.releasedAt = at;
    }

    UUID record() {
        return record;
    }
}
