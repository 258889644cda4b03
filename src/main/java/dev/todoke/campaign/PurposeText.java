package dev.todoke.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One version of the purpose of use (利用目的) as winners read it; a new wording is a new version, never a change. */
@Entity
@Table(name = "purpose_text")
public class PurposeText {

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column
    private int version;

    @Column
    private String ja;

    @Column
    private String en;

    @Column
    private Instant at;

    protected PurposeText() {}

    PurposeText(UUID id, UUID campaignId, int version, Purpose purpose, Instant at) {
        this.id = id;
        this.campaignId = campaignId;
        this.version = version;
        this.ja = purpose.ja();
        this.en = purpose.en();
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public int version() {
        return version;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }

    public Instant at() {
        return at;
    }
}
