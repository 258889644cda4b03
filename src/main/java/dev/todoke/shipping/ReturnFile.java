package dev.todoke.shipping;

import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A carrier's file with tracking numbers that somebody brought back (発行済データ): read once, looked at, then applied. */
@Entity
@DynamicUpdate
@Table(name = "return_file")
public class ReturnFile {

    @Id
    private UUID id;

    @Column(name = "division_id")
    private UUID divisionId;

    @Column
    private String hash;

    @Column(name = "read_by")
    private UUID readBy;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "applied_by")
    private @Nullable UUID appliedBy;

    @Column(name = "applied_at")
    private @Nullable Instant appliedAt;

    protected ReturnFile() {}

    ReturnFile(UUID divisionId, String hash, UUID by, Instant at) {
        this.id = Ids.next();
        this.divisionId = divisionId;
        this.hash = hash;
        this.readBy = by;
        this.readAt = at;
    }

    void applied(UUID by, Instant at) {
        if (appliedAt != null) {
            throw new Refusal(ProblemType.CONFLICT, "file", "applied");
        }
        this.appliedBy = by;
        this.appliedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID divisionId() {
        return divisionId;
    }

    public Instant readAt() {
        return readAt;
    }

    public @Nullable Instant appliedAt() {
        return appliedAt;
    }
}
