package dev.todoke.console;

import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What somebody chose and then did to many winners (一括処理): a frozen set, and until when it can be undone. */
@Entity
@DynamicUpdate
@Table(name = "desk_deed")
public class Deed {

    /** How long somebody has to think better of it. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    /** How far it is. */
    public enum State {
        /** Frozen, nothing done yet. */
        CHOSEN,
        RUNNING,
        /** It ended before it was through; it can go on. */
        STOPPED,
        DONE,
        UNDONE
    }

    @Id
    private UUID id;

    @Column(name = "division_id")
    private UUID divisionId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column
    private String query;

    @Column
    private boolean whole;

    @Column
    private @Nullable Integer seen;

    @Column
    private int total;

    @Enumerated(EnumType.STRING)
    @Column
    private State state;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable DeedKind kind;

    @Column(name = "on_day")
    private @Nullable LocalDate onDay;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "undo_until")
    private @Nullable Instant undoUntil;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "job_id")
    private @Nullable UUID jobId;

    protected Deed() {}

    Deed(UUID division, UUID campaign, UUID madeBy, Instant madeAt, Choice choice) {
        this.id = Ids.next();
        this.divisionId = division;
        this.campaignId = campaign;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.query = choice.query();
        this.whole = choice.whole();
        this.seen = choice.seen();
        this.state = State.CHOSEN;
    }

    /**
     * How it was chosen.
     *
     * @param query of the table's address, to go back there
     * @param whole whether it is everything in the filter
     * @param seen how many the page said, or null
     */
    public record Choice(
            String query, boolean whole, @Nullable Integer seen) {}

    void frozen(int rows) {
        this.total = rows;
    }

    /** One deed to one set; one that stopped goes on as what it was. */
    void start(DeedKind what, @Nullable LocalDate on, Instant at) {
        boolean again = state == State.STOPPED && what == kind;
        if (state != State.CHOSEN && !again) {
            throw new Refusal(ProblemType.CONFLICT, "selection", "done");
        }
        if (!again) {
            this.kind = what;
            this.onDay = on;
            this.startedAt = at;
        }
        this.state = State.RUNNING;
    }

    void runsAs(UUID job) {
        this.jobId = job;
    }

    void ended(boolean whole, Instant at) {
        this.state = whole ? State.DONE : State.STOPPED;
        this.finishedAt = at;
        this.undoUntil = kind != null && kind.undoable() ? at.plus(UNDO) : null;
    }

    /** What ran on a node that is gone can go on too. */
    void lost() {
        if (state == State.RUNNING) {
            this.state = State.STOPPED;
        }
    }

    boolean undoableAt(Instant now) {
        return (state == State.DONE || state == State.STOPPED) && undoUntil != null && now.isBefore(undoUntil);
    }

    void undone(Instant at) {
        this.state = State.UNDONE;
        this.undoneAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID divisionId() {
        return divisionId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public String query() {
        return query;
    }

    public boolean whole() {
        return whole;
    }

    public @Nullable Integer seen() {
        return seen;
    }

    public int total() {
        return total;
    }

    public State state() {
        return state;
    }

    public @Nullable DeedKind kind() {
        return kind;
    }

    public @Nullable LocalDate onDay() {
        return onDay;
    }

    public @Nullable Instant undoUntil() {
        return undoUntil;
    }

    public @Nullable UUID jobId() {
        return jobId;
    }
}
