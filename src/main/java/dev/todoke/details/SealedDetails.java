package dev.todoke.details;

import dev.todoke.vault.RecordRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The sealed body of one revision; the door only inserts such rows and never loads this entity. */
@Entity
@Immutable
@Table(name = "submission_sealed")
@IdClass(SealedDetails.Key.class)
class SealedDetails {

    @Id
    @Column(name = "record")
    private UUID record;

    @Id
    @Column(name = "revision")
    private int revision;

    @Column(name = "subject")
    private UUID subject;

    @Column(name = "body")
    private byte[] body;

    protected SealedDetails() {}

    UUID record() {
        return record;
    }

    int revision() {
        return revision;
    }

    byte[] body() {
        return body;
    }

    /** Which revision of which record. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID record = RecordRef.NOBODY;
        private int revision;

        Key() {}

        Key(UUID record, int revision) {
            this.record = record;
            this.revision = revision;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && record.equals(key.record) && revision == key.revision;
        }

        @Override
        public int hashCode() {
            return record.hashCode() * 31 + revision;
        }
    }
}
