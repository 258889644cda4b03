package dev.todoke.winner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One person in one campaign (当選者). Who it is lies sealed under {@code contactRecord}. */
@Entity
public class Winner {

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "division_id")
    private UUID divisionId;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Column(name = "contact_record")
    private UUID contactRecord;

    protected Winner() {}

    Winner(UUID id, UUID campaignId, UUID divisionId, Instant importedAt, UUID contactRecord) {
        this.id = id;
        this.campaignId = campaignId;
        this.divisionId = divisionId;
        this.importedAt = importedAt;
        this.contactRecord = contactRecord;
    }

    public UUID id() {
        return id;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public UUID divisionId() {
        return divisionId;
    }

    public Instant importedAt() {
        return importedAt;
    }

    public UUID contactRecord() {
        return contactRecord;
    }
}
