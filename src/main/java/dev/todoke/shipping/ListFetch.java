package dev.todoke.shipping;

import dev.todoke.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One fetch of a list's file, and a lease: while it runs, nothing of its campaign is erased or destroyed. */
@Entity
@DynamicUpdate
@Table(name = "list_fetch")
public class ListFetch {

    /** A stream that is not done by then is broken off. */
    public static final Duration LEASE = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Column(name = "list_id")
    private UUID listId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "fetched_by")
    private UUID fetchedBy;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    @Column(name = "until_at")
    private Instant untilAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column
    private boolean completed;

    protected ListFetch() {}

    ListFetch(ShippingList list, UUID by, Instant at) {
        this.id = Ids.next();
        this.listId = list.id();
        this.campaignId = list.campaignId();
        this.fetchedBy = by;
        this.fetchedAt = at;
        this.untilAt = at.plus(LEASE);
    }

    void release(Instant at, boolean whole) {
        this.releasedAt = at;
        this.completed = whole;
    }

    UUID id() {
        return id;
    }

    public UUID fetchedBy() {
        return fetchedBy;
    }

    public Instant fetchedAt() {
        return fetchedAt;
    }

    Instant untilAt() {
        return untilAt;
    }

    /** False while it runs, and for ever when it was broken off. */
    public boolean completed() {
        return completed;
    }
}
