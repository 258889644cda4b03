package dev.todoke.intake;

import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a winner sent details (送付先登録): facts and MACs. What was sent is sealed apart and cannot be reached from here. */
@Entity
@Table(name = "submission")
public class Submission {

    /** The first answer through a link. */
    public static final int FIRST = 1;

    /** An answer by somebody who says that the first was not theirs; both wait for a person. */
    public static final int SECOND = 2;

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

    @Column(updatable = false)
    int revision;

    @Column(updatable = false)
    short candidate;

    @Column(name = "nonce_mac", updatable = false)
    byte[] nonceMac;

    @Column(name = "payload_mac", updatable = false)
    byte[] payloadMac;

    @Column(name = "code_mac", updatable = false)
    byte[] codeMac;

    @Column(name = "mac_version", updatable = false)
    int macVersion;

    @Column(name = "code_version", updatable = false)
    int codeVersion;

    @Column(updatable = false)
    long turn;

    @Column(name = "received_at", updatable = false)
    Instant receivedAt;

    protected Submission() {}

    Submission(FormLink link, UUID record, int revision, int candidate, Instant at) {
        this.id = Ids.next();
        this.linkId = link.id();
        this.winnerId = link.winnerId();
        this.campaignId = link.campaignId();
        this.record = record;
        this.revision = revision;
        this.candidate = (short) candidate;
        this.receivedAt = at;
    }

    public UUID id() {
        return id;
    }

    /** The link through which it came; channel and quarantine follow from it. */
    public UUID linkId() {
        return linkId;
    }

    public UUID winnerId() {
        return winnerId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    /** Id of the sealed record; all revisions share it. */
    public UUID record() {
        return record;
    }

    public int revision() {
        return revision;
    }

    /** {@link #FIRST} or {@link #SECOND}. */
    public int candidate() {
        return candidate;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
