package dev.todoke.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who runs a scheduled task until when, and how its last run went. */
@Entity
@Table(name = "task_run")
public class TaskRun {

    /** How a run ended. */
    public enum Outcome {
        DONE,
        FAILED
    }

    @Id
    private String name;

    @Nullable
    private UUID owner;

    @Nullable
    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Nullable
    @Column(name = "last_started")
    private Instant lastStarted;

    @Nullable
    @Column(name = "last_finished")
    private Instant lastFinished;

    @Nullable
    @Enumerated(EnumType.STRING)
    @Column(name = "last_outcome")
    private Outcome lastOutcome;

    protected TaskRun() {}

    TaskRun(String name) {
        this.name = name;
    }

    /** A clock that was set back must not stop a task: a start in the future counts as long ago. */
    boolean isDue(Instant now, Duration every) {
        return lastStarted == null
                || lastStarted.isAfter(now)
                || !lastStarted.plus(every).isAfter(now);
    }

    boolean isLeased(Instant now) {
        return owner != null && leaseUntil != null && leaseUntil.isAfter(now);
    }

    void claim(UUID run, Instant now, Duration lease) {
        owner = run;
        leaseUntil = now.plus(lease);
        lastStarted = now;
    }

    /** False when somebody else has taken over since. */
    boolean renew(UUID run, Instant now, Duration lease) {
        if (!run.equals(owner)) {
            return false;
        }
        leaseUntil = now.plus(lease);
        return true;
    }

    void finish(UUID run, Instant now, Outcome outcome) {
        if (run.equals(owner)) {
            owner = null;
            leaseUntil = null;
            lastFinished = now;
            lastOutcome = outcome;
        }
    }

    public String name() {
        return name;
    }

    public boolean isRunning() {
        return owner != null;
    }

    public @Nullable Instant lastStarted() {
        return lastStarted;
    }

    public @Nullable Instant lastFinished() {
        return lastFinished;
    }

    public @Nullable Outcome lastOutcome() {
        return lastOutcome;
    }
}
