package dev.todoke.details;

import dev.todoke.intake.Submission;
import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody decided which of two answers is the winner's (要確認の決定). */
@Entity
@Table(name = "dispute_decision")
class DisputeDecision {

    @Id
    private UUID id;

    @Column(name = "winner_id")
    private UUID winnerId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "chosen_record")
    private UUID chosenRecord;

    @Column(name = "dropped_record")
    private UUID droppedRecord;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected DisputeDecision() {}

    DisputeDecision(Submission chosen, Submission dropped, UUID by, Instant at) {
        this.id = Ids.next();
        this.winnerId = chosen.winnerId();
        this.campaignId = chosen.campaignId();
        this.chosenRecord = chosen.record();
        this.droppedRecord = dropped.record();
        this.decidedBy = by;
        this.decidedAt = at;
    }

    UUID winnerId() {
        return winnerId;
    }

    UUID chosenRecord() {
        return chosenRecord;
    }
}
