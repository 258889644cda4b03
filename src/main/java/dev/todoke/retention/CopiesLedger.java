package dev.todoke.retention;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every place where a campaign's personal data lies, with an owner and an end (写しの台帳). */
@ApplicationScoped
public class CopiesLedger implements PanacheRepositoryBase<DataCopy, UUID> {

    private final AuditLog audit;
    private final TodokeClock clock;

    public CopiesLedger(AuditLog audit, TodokeClock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** What sort of place. */
    public enum Place {
        OUR_STORE,
        DM_HISTORY,
        CONTRACTOR_FILE,
        OFFICE_DOWNLOAD,
        CARRIER_SYSTEM,
        SPREADSHEET
    }

    /** Opens a row and returns its id. {@code label} names the place, never a person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID open(
            UUID division,
            UUID campaign,
            Place place,
            String label,
            Set<DataCategory> categories,
            UUID owner,
            LocalDate eraseBy) {
        return open(division, campaign, place, label, categories, owner, eraseBy, clock.now());
    }

    /** As above, for a copy that has lain there since some earlier time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID open(
            UUID division,
            UUID campaign,
            Place place,
            String label,
            Set<DataCategory> categories,
            UUID owner,
            LocalDate eraseBy,
            Instant since) {
        DataCopy copy = new DataCopy(Ids.next(), division, campaign, place, label, categories, owner, since, eraseBy);
        persist(copy);
        audit.record(Leaf.of("copy.open", new Actor(Actor.Kind.STAFF, owner))
                .division(division)
                .campaign(campaign)
                .object("copy", copy.id())
                .code("place", place.name())
                .code("erase-by", eraseBy.toString()));
        return copy.id();
    }

    /** Ticks a row off: the copy is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(UUID copy, UUID by, String proof) {
        close(require(copy), new Actor(Actor.Kind.STAFF, by), proof);
    }

    /** The sweep ticks off our own store when the campaign's key is destroyed. */
    void closeOurStore(UUID campaign, Actor clockActor, UUID record) {
        list("campaign = ?1 and place = ?2 and closedAt is null", campaign, Place.OUR_STORE)
                .forEach(copy -> close(copy, clockActor, "disposal:" + record));
    }

    private void close(DataCopy copy, Actor actor, String proof) {
        copy.close(actor.id(), clock.now(), proof);
        audit.record(Leaf.of("copy.close", actor)
                .division(copy.division())
                .campaign(copy.campaign())
                .object("copy", copy.id())
                .code("place", copy.place().name()));
    }

    public DataCopy require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    public List<DataCopy> ofCampaign(UUID campaign) {
        return list("campaign = ?1 order by liesSince, id", campaign);
    }

    /** Copies of a campaign that are still open, our own store included. */
    public List<DataCopy> stillOpen(UUID campaign) {
        return list("campaign = ?1 and closedAt is null order by liesSince, id", campaign);
    }

    /** Copies in these divisions that should be gone by now. */
    public List<DataCopy> overdue(Collection<UUID> divisions) {
        return list("division in ?1 and closedAt is null and eraseBy < ?2 order by eraseBy", divisions, clock.today());
    }

    /**
     * Copies of a campaign that lay in such a place at some time from {@code from} to {@code to}, both inclusive: what
     * somebody who looked into that place then could see.
     *
     * @param place null for any
     */
    public List<DataCopy> openAt(UUID campaign, Instant from, Instant to, @Nullable Place place) {
        return list("campaign = ?1 and liesSince <= ?2 and (closedAt is null or closedAt >= ?3)", campaign, to, from)
                .stream()
                .filter(copy -> place == null || copy.place() == place)
                .toList();
    }
}
