package dev.todoke.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Note and network of one leaf, sealed, until their own day. */
@Entity
@Immutable
@Table(name = "audit_note_sealed")
class SealedNote {

    @Id
    private UUID record;

    @Column
    private int revision;

    @Column
    private UUID subject;

    @Column
    private UUID leaf;

    @Column(name = "keep_until")
    private LocalDate keepUntil;

    @Column
    private byte[] body;

    protected SealedNote() {}

    SealedNote(UUID record, UUID subject, UUID leaf, LocalDate keepUntil, byte[] body) {
        this.record = record;
        this.revision = 1;
        this.subject = subject;
        this.leaf = leaf;
        this.keepUntil = keepUntil;
        this.body = body;
    }

    UUID record() {
        return record;
    }

    UUID subject() {
        return subject;
    }

    LocalDate keepUntil() {
        return keepUntil;
    }

    byte[] body() {
        return body;
    }
}
