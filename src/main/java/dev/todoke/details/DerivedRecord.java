package dev.todoke.details;

import dev.todoke.address.CarrierText.Finding;
import dev.todoke.intake.Submission;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** That a record was read once under DERIVE, and which problems a carrier's label would have with it (codes only). */
@Entity
@Table(name = "derived_record")
public class DerivedRecord {

    @Id
    private UUID record;

    @Column
    private int revision;

    @Column(name = "winner_id")
    private UUID winnerId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column
    private String problems;

    @Column(name = "derived_at")
    private Instant derivedAt;

    protected DerivedRecord() {}

    DerivedRecord(Submission submission) {
        this.record = submission.record();
        this.winnerId = submission.winnerId();
        this.campaignId = submission.campaignId();
    }

    void derived(int ofRevision, Collection<Finding> findings, Instant at) {
        this.revision = ofRevision;
        this.problems = findings.stream().map(Finding::code).sorted().collect(Collectors.joining(","));
        this.derivedAt = at;
    }

    public UUID record() {
        return record;
    }

    public int revision() {
        return revision;
    }

    public UUID winnerId() {
        return winnerId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public Instant derivedAt() {
        return derivedAt;
    }

    public List<String> problems() {
        return problems.isEmpty() ? List.of() : List.of(problems.split(","));
    }
}
