package dev.todoke.staff;

import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** What a reviewer said of one grant in one quarter: it is right as it is, or it should go. */
@Entity
@DynamicUpdate
@Table(name = "access_review_verdict")
public class ReviewVerdict {

    /** The two things that can be said. */
    public enum Verdict {
        CONFIRMED,
        REMOVAL
    }

    @Id
    private UUID id;

    @Column
    private String quarter;

    @Column(name = "role_grant")
    private UUID grant;

    @Column
    private UUID member;

    @Column
    private UUID division;

    @Column
    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected ReviewVerdict() {}

    ReviewVerdict(Quarter quarter, RoleGrant grant, Verdict verdict, UUID by, Instant at) {
        this.id = Ids.next();
        this.quarter = quarter.toString();
        this.grant = grant.id();
        this.member = grant.member();
        this.division = grant.where();
        this.verdict = verdict;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    /** Somebody thought again. */
    void become(Verdict other, UUID by, Instant at) {
        verdict = other;
        decidedBy = by;
        decidedAt = at;
    }

    public UUID grant() {
        return grant;
    }

    public Verdict verdict() {
        return verdict;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
