package dev.todoke.console;

import dev.todoke.campaign.Campaign;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chosen sets and what was done to them: freezing, beginning, ending. What happens in between is {@link DeedRun}'s. */
@ApplicationScoped
public class Deeds implements PanacheRepositoryBase<Deed, UUID> {

    /** More than this is not one decision any more. */
    public static final int MOST = 100_000;

    /** Kept this long for whoever wants to look at what they did. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final DeedRows rows;
    private final WinnersQueries queries;
    private final TodokeClock clock;

    Deeds(DeedRows rows, WinnersQueries queries, TodokeClock clock) {
        this.rows = rows;
        this.queries = queries;
        this.clock = clock;
    }

    /** Freezes everything that the filter finds now. */
    @Transactional
    @TransactionConfiguration(timeout = 300)
    public UUID choose(Campaign campaign, WinnersFilter filter, Deed.Choice choice, SignedIn person) {
        String conditions = WinnersQueries.conditions(filter);
        return keep(campaign, choice, person, conditions, query -> {
            if (filter.prize() != null) {
                query.setParameter("prize", filter.prize());
            }
            if (filter.mark() == Attention.DISPUTED) {
                query.setParameter("disputed", queries.disputed(campaign.id()));
            }
        });
    }

    /** Freezes these awards; each is remembered in the state in which it was shown. */
    @Transactional
    public UUID choose(Campaign campaign, Map<UUID, AwardState> shown, Deed.Choice choice, SignedIn person) {
        if (shown.isEmpty()) {
            throw new Refusal(ProblemType.INVALID, "award", "blank");
        }
        UUID id = keep(campaign, choice, person, " and a.id in :awards", q -> q.setParameter("awards", shown.keySet()));
        List<DeedRow> kept = rows.list("deed", id);
        if (kept.size() != shown.size()) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        kept.forEach(row -> row.shownAs(Objects.requireNonNull(shown.get(row.award()))));
        return id;
    }

    /** Freezes the awards that hang on these links. */
    @Transactional
    public UUID chooseByLink(Campaign campaign, Collection<UUID> links, SignedIn person) {
        return keep(
                campaign,
                new Deed.Choice("", false, null),
                person,
                " and l.id in :links",
                query -> query.setParameter("links", links));
    }

    private UUID keep(
            Campaign campaign,
            Deed.Choice choice,
            SignedIn person,
            String conditions,
            java.util.function.Consumer<jakarta.persistence.Query> more) {
        Deed deed = new Deed(campaign.divisionId(), campaign.id(), person.member(), clock.now(), choice);
        persistAndFlush(deed);
        int count = rows.freeze(deed.id(), campaign.id(), conditions, clock.now(), more);
        if (count == 0 && choice.whole()) {
            throw new Refusal(ProblemType.INVALID, "award", "blank");
        }
        if (count > MOST) {
            throw new Refusal(ProblemType.INVALID, "award", "too-many");
        }
        deed.frozen(count);
        return deed.id();
    }

    /** The person's own; nobody goes on with what somebody else chose. */
    public Deed require(UUID campaign, UUID id, SignedIn person) {
        return findByIdOptional(id)
                .filter(deed ->
                        deed.campaignId().equals(campaign) && deed.madeBy().equals(person.member()))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /**
     * Begins, if exactly as many rows have moved since they were shown as the person was told.
     *
     * @param moved how many the page named
     */
    @Transactional
    public void start(Deed mine, DeedKind kind, @Nullable LocalDate on, int moved, SignedIn person) {
        Deed deed = locked(mine.id());
        if (deed.state() == Deed.State.CHOSEN
                && rows.moved(deed, clock.now(), MOST).size() != moved) {
            throw new Refusal(ProblemType.CONFLICT, "selection", "moved");
        }
        if (kind.dated() && (on == null || on.isAfter(clock.today()))) {
            throw new Refusal(ProblemType.INVALID, "on", "date");
        }
        deed.start(kind, kind.dated() ? on : null, clock.now());
    }

    @Transactional
    void runsAs(UUID id, UUID job) {
        locked(id).runsAs(job);
    }

    /** May be undone now; refuses with GONE when it is too late. */
    @Transactional
    public void requireUndoable(Deed mine) {
        if (!locked(mine.id()).undoableAt(clock.now())) {
            throw new Refusal(ProblemType.GONE, "selection", "too-late");
        }
    }

    /** Work whose node is gone can go on here. */
    @Transactional
    public void lost(Deed mine) {
        locked(mine.id()).lost();
    }

    @Transactional
    void ended(UUID id, boolean undoing) {
        Deed deed = locked(id);
        boolean whole = rows.next(id, undoing, 1).isEmpty();
        if (!undoing) {
            deed.ended(whole, clock.now());
        } else if (whole) {
            deed.undone(clock.now());
        }
    }

    @Transactional
    void forgetOld() {
        var old = clock.now().minus(KEPT);
        rows.delete("deed in (select d.id from Deed d where d.madeAt < ?1)", old);
        delete("madeAt < ?1", old);
    }

    Deed locked(UUID id) {
        Deed deed = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        // The request may have read it before it was ours.
        getEntityManager().refresh(deed);
        return deed;
    }
}
