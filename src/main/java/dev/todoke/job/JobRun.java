package dev.todoke.job;

import dev.todoke.kernel.Jobs;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Long work that a person started (時間のかかる処理): how far it is and how it ended. Written by {@link JobRuns} alone. */
@Entity
@Table(name = "job_run")
public class JobRun {

    /** How it stands. The last three are for good. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean over() {
            return this != WAITING && this != RUNNING;
        }

        /** How an address names it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    @Column
    private String kind;

    @Nullable
    private UUID division;

    @Nullable
    private UUID object;

    @Column(name = "result_path")
    private String resultPath;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "done_count")
    private long done;

    @Column(name = "total_count")
    private long total;

    @Nullable
    @Column(name = "started_at")
    private Instant startedAt;

    @Nullable
    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Nullable
    @Column(name = "cancel_by")
    private UUID cancelBy;

    @Nullable
    @Column(name = "cancel_at")
    private Instant cancelAt;

    @Column(name = "in_lots")
    private boolean inLots;

    @Nullable
    private String problem;

    @Nullable
    private String incident;

    @Column
    private String result;

    protected JobRun() {}

    JobRun(UUID id, Jobs.Order order, UUID askedBy, Instant askedAt, Instant leaseUntil) {
        this.id = id;
        this.kind = order.kind();
        this.division = order.division();
        this.object = order.object();
        this.resultPath = order.resultPath();
        this.inLots = order.inLots();
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.state = State.WAITING;
        this.total = order.total();
        this.leaseUntil = leaseUntil;
        this.result = "";
    }

    void begin(Instant at) {
        state = State.RUNNING;
        startedAt = at;
    }

    /** Says how far it is; nothing moves any more once it is over. */
    void at(long doneNow, long totalNow, Instant lease) {
        if (!state.over()) {
            done = doneNow;
            total = totalNow;
            leaseUntil = lease;
        }
    }

    void askToCancel(UUID by, Instant at) {
        if (cancelAt == null) {
            cancelBy = by;
            cancelAt = at;
        }
    }

    boolean end(JobEnd how, Instant at) {
        if (state.over()) {
            return false;
        }
        state = how.state();
        endedAt = at;
        problem = how.problem();
        incident = how.incident();
        result = JobEnd.text(how.counts());
        if (state == State.DONE && total > 0) {
            done = total;
        }
        return true;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public @Nullable UUID division() {
        return division;
    }

    public @Nullable UUID object() {
        return object;
    }

    public String resultPath() {
        return resultPath;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public State state() {
        return state;
    }

    public long done() {
        return done;
    }

    public long total() {
        return total;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public boolean cancelAsked() {
        return cancelAt != null;
    }

    /** What it had done when it ended early is still done. */
    public boolean keepsWhatItDid() {
        return inLots && startedAt != null;
    }

    /** Code of what went wrong. */
    public @Nullable String problem() {
        return problem;
    }

    /** Number under which a fault of ours stands in the log. */
    public @Nullable String incident() {
        return incident;
    }

    public Map<String, Long> counts() {
        return JobEnd.counts(result);
    }
}
