package dev.todoke.staff;

import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Presence proved anew for one named piece of work (再確認): this session, this operation, this object, half an hour. */
@Entity
@Immutable
@Table(name = "staff_step_up")
class StepUp {

    static final Duration LIFE = Duration.ofMinutes(30);

    @Id
    private UUID id;

    @Column
    private UUID session;

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
    private int rows;

    @Column
    @Enumerated(EnumType.STRING)
    private FactorKind factor;

    @Column(name = "proved_at")
    private Instant provedAt;

    @Column(name = "proved_until")
    private Instant provedUntil;

    protected StepUp() {}

    StepUp(UUID id, UUID session, Operation operation, FactorKind factor, Instant at) {
        this.id = id;
        this.session = session;
        this.operation = operation.code();
        this.division = operation.division();
        this.object = operation.object();
        this.contentHash = operation.contentHash();
        this.rows = operation.rows();
        this.factor = factor;
        this.provedAt = at;
        this.provedUntil = at.plus(LIFE);
    }

    /**
     * Whether it was proved for exactly this content. A code of the demo may name the object alone, because its clients
     * know no more; a passkey signs for the content and the number of people as well.
     */
    boolean covers(Operation asked) {
        boolean unnamed = factor == FactorKind.TOTP && contentHash == null;
        return unnamed || (Objects.equals(contentHash, asked.contentHash()) && rows == asked.rows());
    }

    Instant until() {
        return provedUntil;
    }
}
