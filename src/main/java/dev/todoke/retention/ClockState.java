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

/** What the last check of the clocks saw, and since when destructive work is held. One row. */
@Entity
@Table(name = "clock_guard")
class ClockState {

    static final short ONLY = 1;

    @Id
    private short id = ONLY;

    @Column(name = "database_at")
    private Instant databaseAt;

    @Column(name = "node_at")
    private Instant nodeAt;

    @Column(name = "checked_by")
    private UUID checkedBy;

    @Nullable
    @Column(name = "held_since")
    private Instant heldSince;

    @Nullable
    @Enumerated(EnumType.STRING)
    @Column(name = "held_why")
    private ClockDoubt heldWhy;

    @Nullable
    @Column(name = "agreeing_since")
    private Instant agreeingSince;

    @Nullable
    @Column(name = "released_by")
    private UUID releasedBy;

    @Nullable
    @Column(name = "released_at")
    private Instant releasedAt;

    protected ClockState() {}

    static ClockState first(ClockReading reading, UUID process) {
        ClockState state = new ClockState();
        state.saw(reading, process);
        return state;
    }

    void saw(ClockReading reading, UUID process) {
        databaseAt = reading.database();
        nodeAt = reading.node();
        checkedBy = process;
    }

    void hold(ClockDoubt why, Instant since) {
        if (heldSince == null) {
            heldSince = since;
        }
        heldWhy = why;
        agreeingSince = null;
    }

    void agrees(Instant since) {
        agreeingSince = since;
    }

    /** @param by the person, or null when an hour of agreement released it */
    void release(@Nullable UUID by, Instant at) {
        heldSince = null;
        heldWhy = null;
        agreeingSince = null;
        releasedBy = by;
        releasedAt = at;
    }

    boolean isHeld() {
        return heldSince != null;
    }

    Instant databaseAt() {
        return databaseAt;
    }

    Instant nodeAt() {
        return nodeAt;
    }

    @Nullable
    Instant heldSince() {
        return heldSince;
    }

    @Nullable
    ClockDoubt heldWhy() {
        return heldWhy;
    }

    @Nullable
    Instant agreeingSince() {
        return agreeingSince;
    }
}
