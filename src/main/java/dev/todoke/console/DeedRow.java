package dev.todoke.console;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One award in a chosen set: how it was shown, what came of it, and what it takes to undo that. */
@Entity
@DynamicUpdate
@Table(name = "desk_deed_row")
@IdClass(DeedRow.Key.class)
class DeedRow {

    /** It was done; every other outcome is the state that kept it from being done. */
    static final String DONE = "DONE";
    /** It could not be done although the state would have allowed it: stopped, erased, shipped later than that day. */
    static final String REFUSED = "REFUSED";
    /** Of an undo: somebody went on with it since. */
    static final String MOVED = "MOVED";

    @Id
    @Column(name = "deed_id")
    private UUID deed;

    @Id
    @Column(name = "award_id")
    private UUID award;

    @Column(name = "winner_id")
    private UUID winner;

    @Column
    private String reference;

    @Column
    private String shown;

    @Column(name = "link_id")
    private @Nullable UUID link;

    @Column
    private @Nullable String outcome;

    @Column(name = "mark_at")
    private @Nullable Instant markAt;

    @Column(name = "mark_by")
    private @Nullable UUID markBy;

    @Column
    private @Nullable String undone;

    protected DeedRow() {}

    void shownAs(AwardState state) {
        this.shown = state.name();
    }

    void done(@Nullable Instant at, @Nullable UUID by) {
        this.outcome = DONE;
        this.markAt = at;
        this.markBy = by;
    }

    void skipped(String why) {
        this.outcome = why;
    }

    void undone(String how) {
        this.undone = how;
    }

    UUID award() {
        return award;
    }

    UUID winner() {
        return winner;
    }

    String reference() {
        return reference;
    }

    String shown() {
        return shown;
    }

    @Nullable
    UUID link() {
        return link;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    @Nullable
    Instant markAt() {
        return markAt;
    }

    @Nullable
    UUID markBy() {
        return markBy;
    }

    /** Names a row. */
    record Key(UUID deed, UUID award) implements Serializable {}
}
