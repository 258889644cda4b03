package dev.todoke.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One subject's data is gone, and this record says so. */
@Entity
@Table(name = "disposal")
class Disposal {

    @Id
    private UUID subject;

    @Column
    private UUID record;

    @Column
    private UUID campaign;

    @Column(name = "disposed_at")
    private Instant disposedAt;

    protected Disposal() {}

    Disposal(UUID subject, UUID record, UUID campaign, Instant disposedAt) {
        this.subject = subject;
        this.record = record;
        this.campaign = campaign;
        this.disposedAt = disposedAt;
    }
}
