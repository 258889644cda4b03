package dev.todoke.shipping;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.SweepBlocker;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Fetches that are running: the sweep and the destruction of keys wait for them, ten minutes at most. */
@ApplicationScoped
public class Leases implements SweepBlocker, PanacheRepositoryBase<ListFetch, UUID> {

    private final AuditLog audit;
    private final TodokeClock clock;

    Leases(AuditLog audit, TodokeClock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** True while somebody is fetching a list of this campaign. */
    public boolean active(UUID campaign) {
        return count("campaignId = ?1 and releasedAt is null and untilAt > ?2", campaign, clock.now()) > 0;
    }

    @Override
    public Set<UUID> blocked(UUID campaign, Collection<UUID> subjects) {
        return active(campaign) ? Set.copyOf(subjects) : Set.of();
    }

    @Override
    public boolean blocksEnd(UUID campaign) {
        return active(campaign);
    }

    /** Who fetched a list, newest first. */
    public List<ListFetch> ofList(UUID list) {
        return list("listId = ?1 order by fetchedAt desc", list);
    }

    /** Committed at once: another node must see it before a byte leaves. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ListFetch take(ShippingList list, UUID by) {
        ListFetch fetch = new ListFetch(list, by, clock.now());
        persist(fetch);
        return fetch;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void release(UUID fetch) {
        findById(fetch).release(clock.now(), false);
    }

    /** The last bytes may go: the log says so, or they do not. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void complete(UUID fetch, Leaf leaf) {
        findById(fetch).release(clock.now(), true);
        audit.record(leaf);
    }

    void requireRunning(ListFetch fetch) {
        if (!clock.now().isBefore(fetch.untilAt())) {
            throw new Refusal(ProblemType.GONE);
        }
    }
}
