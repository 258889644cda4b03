package dev.todoke.retention;

import dev.todoke.kernel.DataCategory;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One place where a campaign's personal data lies (写し), from when, until when, and how we know that it is gone. */
@Entity
@Table(name = "data_copy")
public class DataCopy {

    @Id
    private UUID id;

    @Column
    private UUID division;

    @Column
    private UUID campaign;

    @Column
    @Enumerated(EnumType.STRING)
    private CopiesLedger.Place place;

    @Column
    private String label;

    @Column
    private String categories;

    @Column
    private UUID owner;

    @Column(name = "lies_since")
    private Instant liesSince;

    @Column(name = "erase_by")
    private LocalDate eraseBy;

    @Nullable
    @Column(name = "closed_at")
    private Instant closedAt;

    @Nullable
    @Column(name = "closed_by")
    private UUID closedBy;

    @Nullable
    private String proof;

    protected DataCopy() {}

    DataCopy(
            UUID id,
            UUID division,
            UUID campaign,
            CopiesLedger.Place place,
            String label,
            Set<DataCategory> categories,
            UUID owner,
            Instant liesSince,
            LocalDate eraseBy) {
        if (label.isBlank() || label.length() > 120) {
            throw new Refusal(ProblemType.INVALID, "label", "length");
        }
        this.id = id;
        this.division = division;
        this.campaign = campaign;
        this.place = place;
        this.label = label;
        this.categories = CategoryList.write(categories);
        this.owner = owner;
        this.liesSince = liesSince;
        this.eraseBy = eraseBy;
    }

    void close(@Nullable UUID by, Instant at, String proof) {
        if (closedAt != null) {
            throw new Refusal(ProblemType.CONFLICT);
        }
        if (proof.length() > 200) {
            throw new Refusal(ProblemType.INVALID, "proof", "length");
        }
        this.closedBy = by;
        this.closedAt = at;
        this.proof = proof;
    }

    public UUID id() {
        return id;
    }

    public UUID division() {
        return division;
    }

    public UUID campaign() {
        return campaign;
    }

    public CopiesLedger.Place place() {
        return place;
    }

    public String label() {
        return label;
    }

    public Set<DataCategory> categories() {
        return new TreeSet<>(CategoryList.read(categories));
    }

    public UUID owner() {
        return owner;
    }

    public Instant liesSince() {
        return liesSince;
    }

    public LocalDate eraseBy() {
        return eraseBy;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String proof() {
        return proof;
    }
}
