package dev.todoke.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Details past their latest date about which nobody has decided (凍結): not erased by itself, opened only to be shipped or
 * decided, counted as overdue.
 */
@Entity
@Table(name = "retention_freeze")
class Freeze {

    @Id
    private UUID id;

    @Column
    private UUID campaign;

    @Column
    private UUID subject;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Nullable
    @Column(name = "thawed_at")
    private Instant thawedAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    @Column(name = "thawed_by")
    private StartEvent thawedBy;

    protected Freeze() {}

    Freeze(UUID id, UUID campaign, UUID subject, Instant frozenAt) {
        this.id = id;
        this.campaign = campaign;
        this.subject = subject;
        this.frozenAt = frozenAt;
    }

    void thaw(StartEvent event, Instant at) {
        thawedBy = event;
        thawedAt = at;
    }

    UUID campaign() {
        return campaign;
    }

    UUID subject() {
        return subject;
    }

    Instant frozenAt() {
        return frozenAt;
    }
}
