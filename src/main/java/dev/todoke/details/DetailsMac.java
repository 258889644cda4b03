package dev.todoke.details;

import dev.todoke.intake.Submission;
import dev.todoke.kernel.Ids;
import dev.todoke.vault.MacTag;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A keyed MAC of one value of an answer: finds a person exactly, tells nobody who it is. */
@Entity
@Table(name = "details_mac")
class DetailsMac {

    @Id
    private UUID id;

    @Column
    private UUID record;

    @Column(name = "winner_id")
    private UUID winnerId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column
    private String field;

    @Column(name = "key_year")
    private int keyYear;

    @Column(name = "key_version")
    private int keyVersion;

    @Column
    private byte[] mac;

    protected DetailsMac() {}

    DetailsMac(Submission of, String field, int keyYear, MacTag tag) {
        this.id = Ids.next();
        this.record = of.record();
        this.winnerId = of.winnerId();
        this.campaignId = of.campaignId();
        this.field = field;
        this.keyYear = keyYear;
        this.keyVersion = tag.keyVersion();
        this.mac = tag.tag();
    }
}
