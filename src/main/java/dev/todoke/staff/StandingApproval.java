package dev.todoke.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A yes for many lists of one kind (継続承認): contractor, layout with its columns, rows a day, until a day. */
@Entity
@DynamicUpdate
@Table(name = "standing_approval")
public class StandingApproval {

    @Id
    private UUID id;

    @Column
    private UUID division;

    @Column
    private UUID contractor;

    @Column
    private String layout;

    @Column(name = "columns_hash")
    private String columns;

    @Column(name = "rows_a_day")
    private int rowsADay;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column
    private UUID requester;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column
    private UUID approval;

    @Column
    private @Nullable UUID approver;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable UUID revokedBy;

    @Column(name = "used_day")
    private @Nullable LocalDate usedDay;

    @Column(name = "used_rows")
    private int usedRows;

    @Column(name = "used_total")
    private long usedTotal;

    @Column
    private int uses;

    protected StandingApproval() {}

    StandingApproval(UUID id, UUID division, StandingTerms terms, String columns, UUID requester, Instant at) {
        this.id = id;
        this.division = division;
        this.contractor = terms.contractor();
        this.layout = terms.layout();
        this.columns = columns;
        this.rowsADay = terms.rowsADay();
        this.endsOn = terms.endsOn();
        this.requester = requester;
        this.requestedAt = at;
    }

    void asked(UUID request) {
        this.approval = request;
    }

    /** Exactly what the yes is for, as one line that is hashed. */
    String terms() {
        return String.join(
                "|",
                id.toString(),
                contractor.toString(),
                layout,
                columns,
                Integer.toString(rowsADay),
                endsOn.toString());
    }

    /** How many rows were used on this day. */
    public int usedOn(LocalDate day) {
        return day.equals(usedDay) ? usedRows : 0;
    }

    /** waiting, in-force, over or revoked. */
    public String state(LocalDate today) {
        if (revokedAt != null) {
            return "revoked";
        }
        if (endsOn.isBefore(today)) {
            return "over";
        }
        return approvedAt == null ? "waiting" : "in-force";
    }

    public UUID id() {
        return id;
    }

    public UUID division() {
        return division;
    }

    public UUID contractor() {
        return contractor;
    }

    public String layout() {
        return layout;
    }

    public int rowsADay() {
        return rowsADay;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public UUID requester() {
        return requester;
    }

    public UUID approval() {
        return approval;
    }

    public @Nullable UUID approver() {
        return approver;
    }

    public long usedTotal() {
        return usedTotal;
    }

    /** How many lists used it. */
    public int uses() {
        return uses;
    }
}
