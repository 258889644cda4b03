package dev.todoke.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A company that ships for a division (委託先) and may be given lists. Ended, it is given none any more. */
@Entity
@DynamicUpdate
public class Contractor {

    @Id
    private UUID id;

    @Column(name = "division_id")
    private UUID divisionId;

    @Column
    private String name;

    @Column
    private LocalDate since;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    protected Contractor() {}

    Contractor(UUID id, UUID divisionId, String name, LocalDate since, Instant at) {
        this.id = id;
        this.divisionId = divisionId;
        this.name = name;
        this.since = since;
        this.createdAt = at;
    }

    void end(LocalDate on) {
        if (endedOn == null) {
            this.endedOn = on;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID divisionId() {
        return divisionId;
    }

    public String name() {
        return name;
    }

    public LocalDate since() {
        return since;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }
}
