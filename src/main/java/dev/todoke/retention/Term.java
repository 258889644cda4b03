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

/** The retention clock of one award. {@code keepUntil} is the subject's, the same on all of its awards, so that it can be searched. */
@Entity
@Table(name = "retention_term")
class Term {

    @Id
    private UUID award;

    @Column
    private UUID subject;

    @Column
    private UUID campaign;

    @Column
    private UUID division;

    @Column(name = "days_after")
    private int daysAfter;

    @Column(name = "latest_months")
    private int latestMonths;

    @Column(name = "expected_at")
    private Instant expectedAt;

    @Nullable
    @Column(name = "collected_on")
    private LocalDate collectedOn;

    @Column(name = "latest_on")
    private LocalDate latestOn;

    @Nullable
    @Enumerated(EnumType.STRING)
    @Column(name = "start_event")
    private StartEvent startEvent;

    @Nullable
    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "keep_until")
    private LocalDate keepUntil;

    @Nullable
    @Column(name = "disposed_at")
    private Instant disposedAt;

    protected Term() {}

    Term(UUID award, UUID subject, UUID campaign, UUID division, RetentionRule rule, Instant at, LocalDate latestOn) {
        this.award = award;
        this.subject = subject;
        this.campaign = campaign;
        this.division = division;
        this.daysAfter = rule.daysAfter();
        this.latestMonths = rule.latestMonths();
        this.expectedAt = at;
        this.latestOn = latestOn;
        this.keepUntil = latestOn;
    }

    /** Fixes the latest date, once. */
    void collected(LocalDate on) {
        if (collectedOn == null) {
            collectedOn = on;
            latestOn = on.plusMonths(latestMonths);
        }
    }

    /** A later award of a person whose details are here already: the first promise holds for it too. */
    void collectedWith(Term other) {
        collectedOn = other.collectedOn;
        latestOn = other.latestOn;
    }

    /** Takes the event unless a stronger or equal one stands. */
    void start(StartEvent event, LocalDate on) {
        requireKept();
        if (startEvent == null || event.replaces(startEvent)) {
            startEvent = event;
            startedOn = on;
        }
    }

    void unstart() {
        requireKept();
        startEvent = null;
        startedOn = null;
    }

    void keepUntil(LocalDate day) {
        keepUntil = day;
    }

    void dispose(Instant at) {
        requireKept();
        disposedAt = at;
    }

    void requireKept() {
        if (disposedAt != null) {
            throw new Refusal(ProblemType.GONE);
        }
    }

    Deadline.Award award() {
        return new Deadline.Award(startEvent, startedOn, daysAfter, collectedOn != null, latestOn);
    }

    RetentionRule rule() {
        return new RetentionRule(daysAfter, latestMonths);
    }

    UUID id() {
        return award;
    }

    UUID subject() {
        return subject;
    }

    UUID campaign() {
        return campaign;
    }

    UUID division() {
        return division;
    }

    boolean isCollected() {
        return collectedOn != null;
    }

    boolean isDisposed() {
        return disposedAt != null;
    }

    LocalDate latestOn() {
        return latestOn;
    }

    LocalDate keepUntil() {
        return keepUntil;
    }
}
