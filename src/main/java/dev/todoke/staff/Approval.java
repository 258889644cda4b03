package dev.todoke.staff;

import dev.todoke.kernel.Approvals;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One request for a second person's yes (承認), for exactly one operation. */
@Entity
@DynamicUpdate
@Table(name = "staff_approval")
public class Approval {

    @Id
    private UUID id;

    @Column
    @Enumerated(EnumType.STRING)
    private OperationCode operation;

    @Column
    private UUID division;

    @Column
    private UUID object;

    @Nullable
    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "row_count")
    private int rowCount;

    @Column
    private UUID requester;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Nullable
    private UUID approver;

    @Nullable
    @Column(name = "approved_at")
    private Instant approvedAt;

    @Nullable
    @Column(name = "used_at")
    private Instant usedAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Nullable
    @Column(name = "declined_by")
    private UUID declinedBy;

    @Nullable
    @Column(name = "declined_at")
    private Instant declinedAt;

    @Nullable
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    /** Why somebody said yes or no; chosen, never typed. */
    public enum Reason {
        LOOKED_AT(true),
        AS_PLANNED(true),
        NOT_NEEDED(false),
        WRONG_CONTENT(false),
        WRONG_TIME(false),
        ASK_ME(false);

        private final boolean yes;

        Reason(boolean yes) {
            this.yes = yes;
        }

        public boolean yes() {
            return yes;
        }
    }

    protected Approval() {}

    Approval(UUID id, UUID requester, Operation operation, Instant at, Instant expiresAt) {
        this.id = id;
        this.requester = requester;
        this.operation = operation.code();
        this.division = operation.division();
        this.object = operation.object();
        this.contentHash = operation.contentHash();
        this.rowCount = operation.rows();
        this.requestedAt = at;
        this.expiresAt = expiresAt;
    }

    /** Exactly what a yes is for. */
    Operation asked() {
        return new Operation(operation, division, object, contentHash, rowCount);
    }

    /** Where it stands at this moment. */
    public Approvals.State state(Instant now) {
        if (withdrawnAt != null) {
            return Approvals.State.WITHDRAWN;
        }
        if (declinedAt != null) {
            return Approvals.State.DECLINED;
        }
        if (usedAt != null) {
            return Approvals.State.USED;
        }
        if (!expiresAt.isAfter(now)) {
            return Approvals.State.EXPIRED;
        }
        return approvedAt == null ? Approvals.State.WAITING : Approvals.State.APPROVED;
    }

    public @Nullable Reason reason() {
        return reason;
    }

    /** SHA-256 of what it covers, or null. */
    public @Nullable String contentHash() {
        return contentHash;
    }

    public UUID id() {
        return id;
    }

    public OperationCode operation() {
        return operation;
    }

    public UUID division() {
        return division;
    }

    public UUID object() {
        return object;
    }

    public int rows() {
        return rowCount;
    }

    public UUID requester() {
        return requester;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable UUID approver() {
        return approver;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }
}
