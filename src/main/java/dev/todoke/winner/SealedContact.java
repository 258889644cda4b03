package dev.todoke.winner;

import dev.todoke.kernel.Ids;
import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A winner's contact data as it lies at rest. */
@Entity
@Table(name = "contact_sealed")
@IdClass(SealedContact.Key.class)
class SealedContact {

    static final int SCHEMA = 1;

    @Id
    private UUID record;

    @Id
    private int revision;

    @Column
    private UUID subject;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column
    private byte[] body;

    protected SealedContact() {}

    SealedContact(RecordRef ref, byte[] body) {
        this.record = ref.record();
        this.revision = ref.revision();
        this.subject = ref.subject();
        this.campaignId = ref.scope();
        this.body = body;
    }

    /** The reference of a new winner's contact record. */
    static RecordRef newRef(UUID campaign, UUID winner) {
        return new RecordRef(Kind.WINNER_CONTACT, campaign, winner, Ids.next(), 1, SCHEMA);
    }

    RecordRef ref() {
        return new RecordRef(Kind.WINNER_CONTACT, campaignId, subject, record, revision, SCHEMA);
    }

    UUID subject() {
        return subject;
    }

    byte[] body() {
        return body;
    }

    /** Composite key. */
    static final class Key implements Serializable {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private UUID record = RecordRef.NOBODY;
        private int revision;

        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && revision == key.revision && Objects.equals(record, key.record);
        }

        @Override
        public int hashCode() {
            return Objects.hash(record, revision);
        }
    }
}
