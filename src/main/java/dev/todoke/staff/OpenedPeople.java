package dev.todoke.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** How many people's delivery details one person opened within one hour (開封の数). Counted by updates alone. */
@Entity
@DynamicUpdate
@Table(name = "opening_budget")
class OpenedPeople {

    @EmbeddedId
    private Key key;

    @Column
    private int opened;

    /** Where the latest of them was. */
    @Column
    private UUID division;

    @Nullable
    @Column(name = "passed_at")
    private Instant passedAt;

    @Column
    private int contacts;

    @Nullable
    @Column(name = "contacts_passed_at")
    private Instant contactsPassedAt;

    @Column
    private int searches;

    @Nullable
    @Column(name = "searches_passed_at")
    private Instant searchesPassedAt;

    protected OpenedPeople() {}

    OpenedPeople(UUID member, Instant hourStarts, UUID division) {
        this.key = new Key(member, hourStarts);
        this.division = division;
    }

    /** Whose, and when. */
    @Embeddable
    record Key(
            @Column UUID member,
            @Column(name = "hour_starts") Instant hourStarts) implements Serializable {}
}
