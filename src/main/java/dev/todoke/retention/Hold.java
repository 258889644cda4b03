package dev.todoke.retention;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One decision to keep data past its day (保全), until a day, inclusive. */
@Entity
@Table(name = "retention_hold")
public class Hold {

    @Id
    private UUID id;

    @Column
    private UUID division;

    @Column
    private UUID campaign;

    @Nullable
    private UUID subject;

    @Column
    @Enumerated(EnumType.STRING)
    private HoldReason reason;

    @Column(name = "placed_by")
    private UUID placedBy;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "hold_until")
    private LocalDate until;

    @Nullable
    @Column(name = "released_by")
    private UUID releasedBy;

    @Nullable
    @Column(name = "released_at")
    private Instant releasedAt;

    protected Hold() {}

    Hold(
            UUID id,
            UUID division,
            UUID campaign,
            @Nullable UUID subject,
            HoldReason reason,
            UUID placedBy,
            Instant placedAt,
            LocalDate until) {
        this.id = id;
        this.division = division;
        this.campaign = campaign;
        this.subject = subject;
        this.reason = reason;
        this.placedBy = placedBy;
        this.placedAt = placedAt;
        this.until = until;
    }

    void release(UUID by, Instant at) {
        if (releasedAt != null) {
            throw new Refusal(ProblemType.CONFLICT);
        }
        releasedBy = by;
        releasedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID division() {
        return division;
    }

    public UUID campaign() {
        return campaign;
    }

    public @Nullable UUID subject() {
        return subject;
    }

    public HoldReason reason() {
        return reason;
    }

    public UUID placedBy() {
        return placedBy;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public LocalDate until() {
        return until;
    }

    public @Nullable Instant releasedAt() {
        return releasedAt;
    }
}
