package dev.todoke.staff;

import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** The other factor: where the sealed seed of an authenticator lies, and the last step whose code was used. */
@Entity
@DynamicUpdate
@Table(name = "staff_totp")
class StaffTotp {

    private static final int SCHEMA = 1;

    @Id
    private UUID member;

    @Column
    private UUID record;

    @Column
    private int revision;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    protected StaffTotp() {}

    StaffTotp(UUID member, UUID record, Instant at, long lastStep) {
        this.member = member;
        this.record = record;
        this.revision = 1;
        this.confirmedAt = at;
        this.lastStep = lastStep;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    RecordRef ref() {
        return ref(record, revision);
    }

    static RecordRef ref(UUID record, int revision) {
        return new RecordRef(Kind.STAFF_TOTP, RecordRef.INSTANCE, RecordRef.NOBODY, record, revision, SCHEMA);
    }

    /** A new seed is a new record, so that the old one can be forgotten whole. */
    void replace(UUID newRecord, Instant at, long step) {
        record = newRecord;
        revision = 1;
        confirmedAt = at;
        lastStep = step;
    }
}
