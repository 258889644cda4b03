package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.audit.Leaves;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.staff.ReviewVerdict.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The review of powers per quarter (期ごとのアクセス点検): who held what, who gave it, and was it used at all. */
@ApplicationScoped
public class AccessReview {

    private static final Set<String> OPENINGS = Set.of("details.open", "contacts.open");
    private static final String EXPORT = "list.fetch";

    private final EntityManager database;
    private final Leaves leaves;
    private final AuditLog audit;
    private final TodokeClock clock;

    AccessReview(EntityManager database, Leaves leaves, AuditLog audit, TodokeClock clock) {
        this.database = database;
        this.leaves = leaves;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One grant within the quarter.
     *
     * @param approvedBy the second person, where one was asked
     * @param deeds everything the member did in this division; a power that was not used at all may go
     */
    public record Line(
            UUID grant,
            UUID member,
            String role,
            Instant since,
            @Nullable Instant until,
            @Nullable UUID grantedBy,
            @Nullable UUID approvedBy,
            @Nullable Instant lastSignIn,
            long openings,
            long exports,
            long deeds,
            @Nullable ReviewVerdict verdict) {

        public boolean unused() {
            return deeds == 0;
        }
    }

    /** @param division a division, or {@link SignedIn#INSTANCE} for roles that span the instance */
    @Transactional
    public List<Line> of(UUID division, Quarter quarter) {
        List<RoleGrant> held = held(division, quarter);
        Set<UUID> members = held.stream().map(RoleGrant::member).collect(Collectors.toSet());
        Map<UUID, Map<String, Long>> deeds = leaves.deeds(division, members, quarter.begins(), quarter.ends());
        Map<UUID, Instant> signedIn = leaves.last("session.open", members, quarter.ends());
        Map<UUID, UUID> approvers = approvers(held);
        Map<UUID, ReviewVerdict> verdicts =
                verdicts(quarter).stream().collect(Collectors.toMap(ReviewVerdict::grant, verdict -> verdict));
        return held.stream()
                .map(grant -> {
                    Map<String, Long> own = deeds.getOrDefault(grant.member(), Map.of());
                    return new Line(
                            grant.id(),
                            grant.member(),
                            grant.role(),
                            Objects.requireNonNull(grant.effectiveAt()),
                            grant.revokedAt(),
                            grant.grantedBy(),
                            approvers.get(grant.id()),
                            signedIn.get(grant.member()),
                            OPENINGS.stream()
                                    .mapToLong(action -> own.getOrDefault(action, 0L))
                                    .sum(),
                            own.getOrDefault(EXPORT, 0L),
                            own.values().stream().mapToLong(Long::longValue).sum(),
                            verdicts.get(grant.id()));
                })
                .toList();
    }

    private List<RoleGrant> held(UUID division, Quarter quarter) {
        String where = division.equals(SignedIn.INSTANCE) ? "division is null" : "division = :division";
        var query = database.createQuery(
                        "from RoleGrant where " + where + " and effectiveAt < :ends"
                                + " and (revokedAt is null or revokedAt >= :begins) order by member, role, effectiveAt",
                        RoleGrant.class)
                .setParameter("begins", quarter.begins())
                .setParameter("ends", quarter.ends());
        if (!division.equals(SignedIn.INSTANCE)) {
            query.setParameter("division", division);
        }
        return query.getResultList();
    }

    private Map<UUID, UUID> approvers(List<RoleGrant> grants) {
        Map<UUID, UUID> approvers = new HashMap<>();
        for (RoleGrant grant : grants) {
            Approval approval = grant.approval() == null ? null : database.find(Approval.class, grant.approval());
            if (approval != null && approval.approver() != null) {
                approvers.put(grant.id(), approval.approver());
            }
        }
        return approvers;
    }

    private List<ReviewVerdict> verdicts(Quarter quarter) {
        return database.createQuery("from ReviewVerdict where quarter = ?1", ReviewVerdict.class)
                .setParameter(1, quarter.toString())
                .getResultList();
    }

    /** Says of one grant that it is right or should go; nobody judges their own. */
    @Transactional
    public void decide(Quarter quarter, UUID division, UUID id, Verdict verdict, SignedIn person) {
        RoleGrant grant = held(division, quarter).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        if (grant.member().equals(person.member())) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        verdicts(quarter).stream()
                .filter(each -> each.grant().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        said -> said.become(verdict, person.member(), clock.now()),
                        () -> database.persist(
                                new ReviewVerdict(quarter, grant, verdict, person.member(), clock.now())));
        audit.record(Leaf.of(
                        verdict == Verdict.CONFIRMED ? "role.review-confirm" : "role.review-remove",
                        new Actor(Actor.Kind.STAFF, person.member()))
                .division(division.equals(SignedIn.INSTANCE) ? null : division)
                .object("role-grant", id)
                .code("quarter", quarter.toString())
                .code("role", grant.role()));
    }
}
