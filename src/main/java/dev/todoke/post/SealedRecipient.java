package dev.todoke.post;

import dev.todoke.vault.RecordRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A sealed address. */
@Entity
@Immutable
@IdClass(SealedRecipient.Key.class)
@Table(name = "post_recipient_sealed")
class SealedRecipient {

    @Id
    private UUID record;

    @Id
    private int revision;

    @Column
    private UUID subject;

    @Column
    private byte[] body;

    protected SealedRecipient() {}

    SealedRecipient(RecordRef ref, byte[] body) {
        this.record = ref.record();
        this.revision = ref.revision();
        this.subject = ref.subject();
        this.body = body;
    }

    UUID record() {
        return record;
    }

    byte[] body() {
        return body;
    }

    /** Record and revision. */
    record Key(UUID record, int revision) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}
