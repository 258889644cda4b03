package dev.todoke.winner;

import dev.todoke.kernel.Ids;
import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The token of a form link as it lies at rest, until a submission arrives. One revision only: a new link is a new record. */
@Entity
@Table(name = "link_token_sealed")
class SealedLinkToken {

    static final int SCHEMA = 1;

    @Id
    private UUID record;

    @Column
    private int revision;

    @Column
    private UUID subject;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "link_id")
    private UUID linkId;

    @Column
    private byte[] body;

    protected SealedLinkToken() {}

    SealedLinkToken(RecordRef ref, UUID linkId, byte[] body) {
        this.record = ref.record();
        this.revision = ref.revision();
        this.subject = ref.subject();
        this.campaignId = ref.scope();
        this.linkId = linkId;
        this.body = body;
    }

    static RecordRef newRef(UUID campaign, UUID winner) {
        return new RecordRef(Kind.LINK_TOKEN, campaign, winner, Ids.next(), 1, SCHEMA);
    }

    RecordRef ref() {
        return new RecordRef(Kind.LINK_TOKEN, campaignId, subject, record, revision, SCHEMA);
    }

    UUID record() {
        return record;
    }

    UUID linkId() {
        return linkId;
    }

    byte[] body() {
        return body;
    }
}
