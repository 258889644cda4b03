package dev.todoke.retention;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decisions to keep somebody's data past its day (保全), each with a reason and an end. The sweep respects them. */
@ApplicationScoped
public class Holds implements PanacheRepositoryBase<Hold, UUID> {

    /** No hold may reach further ahead than this; it can be placed anew, which is a decision again. */
    static final int LONGEST_MONTHS = 12;

    private final CampaignStates campaigns;
    private final Terms terms;
    private final AuditLog audit;
    private final TodokeClock clock;

    public Holds(CampaignStates campaigns, Terms terms, AuditLog audit, TodokeClock clock) {
        this.campaigns = campaigns;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Holds one subject, or the whole campaign when {@code subject} is null. It lasts through {@code until}. */
    @Transactional
    public Hold place(Authority authority, UUID campaign, @Nullable UUID subject, HoldReason reason, LocalDate until) {
        // The sweep takes the same lock: either it has erased before this line, or it will see the hold.
        CampaignState state = campaigns.lock(campaign);
        authority.require(Operation.on(OperationCode.HOLD, state.division(), campaign));
        if (until.isBefore(clock.today()) || until.isAfter(clock.today().plusMonths(LONGEST_MONTHS))) {
            throw new Refusal(ProblemType.INVALID, "until", "range");
        }
        if (state.hasEnded() || (subject != null && terms.undisposed(campaign, subject) == 0)) {
            throw new Refusal(ProblemType.GONE);
        }
        UUID by = Objects.requireNonNull(authority.actor().id());
        Hold hold = new Hold(Ids.next(), state.division(), campaign, subject, reason, by, clock.now(), until);
        persist(hold);
        audit.record(Leaf.of("hold.place", authority.actor())
                .division(state.division())
                .campaign(campaign)
                .object("hold", hold.id())
                .code("reason", reason.name())
                .code("until", until.toString())
                .code("subject", subject == null ? "campaign" : subject.toString()));
        return hold;
    }

    @Transactional
    public void release(Authority authority, UUID id) {
        Hold hold = require(id);
        authority.require(Operation.on(OperationCode.HOLD, hold.division(), hold.campaign()));
        hold.release(Objects.requireNonNull(authority.actor().id()), clock.now());
        audit.record(Leaf.of("hold.release", authority.actor())
                .division(hold.division())
                .campaign(hold.campaign())
                .object("hold", id));
    }

    public Hold require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** Holds that are in force today in these divisions. */
    public List<Hold> inForce(Collection<UUID> divisions) {
        return list(
                "division in ?1 and releasedAt is null and until >= ?2 order by placedAt", divisions, clock.today());
    }

    boolean holdsCampaign(UUID campaign) {
        return count(
                        "campaign = ?1 and subject is null and releasedAt is null and until >= ?2",
                        campaign,
                        clock.today())
                > 0;
    }

    Set<UUID> heldSubjects(UUID campaign) {
        return list(
                        "campaign = ?1 and subject is not null and releasedAt is null and until >= ?2",
                        campaign,
                        clock.today())
                .stream()
                .map(Hold::subject)
                .collect(Collectors.toSet());
    }
}
