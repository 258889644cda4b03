package dev.todoke.post;

import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
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

/** Somebody on the list of those who are told (通知先). The address lies sealed beside it. */
@Entity
@DynamicUpdate
@Table(name = "post_recipient")
public class Recipient {

    private static final int SCHEMA = 1;

    @Id
    private UUID id;

    @Column
    private @Nullable UUID division;

    @Enumerated(EnumType.STRING)
    @Column
    private Medium medium;

    @Column
    private String label;

    @Column
    private String hint;

    @Column
    private boolean stops;

    @Column
    private UUID record;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private UUID addedBy;

    protected Recipient() {}

    Recipient(UUID id, @Nullable UUID division, RecipientAddress address, String label, UUID by, Instant at) {
        this.id = id;
        this.division = division;
        this.medium = address.medium();
        this.hint = address.hint();
        this.label = label;
        this.record = id;
        this.addedBy = by;
        this.addedAt = at;
    }

    RecordRef ref() {
        UUID scope = division == null ? RecordRef.INSTANCE : division;
        return new RecordRef(Kind.POST_RECIPIENT, scope, RecordRef.NOBODY, record, 1, SCHEMA);
    }

    void stops(boolean may) {
        this.stops = may;
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID division() {
        return division;
    }

    public Medium medium() {
        return medium;
    }

    public String label() {
        return label;
    }

    /** The masked domain. */
    public String hint() {
        return hint;
    }

    /** Whether this one gets the link that stops what one person does alone (上司). */
    public boolean stops() {
        return stops;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
