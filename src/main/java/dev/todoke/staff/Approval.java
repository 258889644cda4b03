package dev.todoke.staff;

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
import org.jspecify.annotations.Nullable;

/** One request for a second person's yes (承認), for exactly one operation. */
@Entity
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
