package dev.todoke.audit;

import dev.todoke.audit.LogReport.Fault;
import dev.todoke.audit.LogReport.Finding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One verification of the log (記録の検証): who asked, how far it is, and what it found. */
@Entity
@DynamicUpdate
@Table(name = "log_verification")
public class Verification {

    /** How it ended; a log that is not what was signed is a result like another. */
    public enum Outcome {
        SOUND,
        UNSOUND,
        /** Cancelled, or its node is gone. */
        UNFINISHED
    }

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final short TAKEN = 1;

    @Id
    private UUID id;

    @Nullable
    private UUID job;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Nullable
    @Column(name = "from_note")
    private String fromNote;

    @Nullable
    private Short slot;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "read_count")
    private long read;

    @Column(name = "total_count")
    private long total;

    @Nullable
    @Column(name = "ended_at")
    private Instant endedAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column
    private long size;

    @Column
    private long leaves;

    @Column
    private long checkpoints;

    @Column
    private long faults;

    @Column
    private long uncompared;

    @Column
    private String findings;

    protected Verification() {}

    Verification(UUID id, UUID askedBy, @Nullable String fromNote, Instant now) {
        this.id = id;
        this.askedBy = askedBy;
        this.askedAt = now;
        this.fromNote = fromNote;
        this.slot = TAKEN;
        this.leaseUntil = now.plus(LEASE);
        this.findings = "";
    }

    /** Says something of rows without a job only; the others go by their job, which may wait for longer than this. */
    boolean ranOut(Instant now) {
        return leaseUntil.isBefore(now);
    }

    /** Whoever wants what this one does, or less, may wait for it. */
    boolean covers(@Nullable String from) {
        return fromNote == null || Objects.equals(fromNote, from);
    }

    void runs(UUID asJob) {
        job = asJob;
    }

    void at(long readNow, long totalNow, Instant now) {
        read = readNow;
        total = totalNow;
        leaseUntil = now.plus(LEASE);
    }

    void end(LogReport report, Instant now) {
        end(report.isSound() ? Outcome.SOUND : Outcome.UNSOUND, now);
        size = report.size();
        leaves = report.leaves();
        checkpoints = report.checkpoints();
        faults = report.faults();
        uncompared = report.uncompared();
        findings = report.findings().stream()
                .map(found -> found.fault() + " " + found.at())
                .collect(Collectors.joining("\n"));
    }

    void abandon(Instant now) {
        end(Outcome.UNFINISHED, now);
    }

    private void end(Outcome how, Instant now) {
        slot = null;
        outcome = how;
        endedAt = now;
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID job() {
        return job;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    @Nullable
    String fromNote() {
        return fromNote;
    }

    public boolean isUnderWay() {
        return slot != null;
    }

    public long read() {
        return read;
    }

    public long total() {
        return total;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public long size() {
        return size;
    }

    public long leaves() {
        return leaves;
    }

    public long checkpoints() {
        return checkpoints;
    }

    public long faults() {
        return faults;
    }

    public long uncompared() {
        return uncompared;
    }

    public List<Finding> findings() {
        return Arrays.stream(findings.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" "))
                .map(words -> new Finding(Fault.valueOf(words[0]), Long.parseLong(words[1])))
                .toList();
    }
}
