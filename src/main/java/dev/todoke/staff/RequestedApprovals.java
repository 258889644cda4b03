package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Approvals;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.BusinessDays;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Approvals as rows: asked for by one person, given by another, used once, in the transaction of the deed. */
@ApplicationScoped
public class RequestedApprovals implements Approvals, PanacheRepositoryBase<Approval, UUID> {

    /** Whoever answers for a division may say yes, besides those who could do the thing themselves. */
    private static final Set<String> MAY_APPROVE =
            Set.of(RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER, RoleNames.CLIENT_OFFICER);

    private final RoleGrants grants;
    private final AuditLog audit;
    private final TodokeClock clock;

    RequestedApprovals(RoleGrants grants, AuditLog audit, TodokeClock clock) {
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID request(Authority requester, UUID division, Operation operation) {
        UUID person = requester.actor().id();
        if (requester.actor().kind() != Actor.Kind.STAFF || person == null) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        if (!division.equals(operation.division())) {
            throw new IllegalArgumentException("an approval belongs to the operation's own division");
        }
        Instant now = clock.now();
        Approval approval = new Approval(Ids.next(), person, operation, now, endOfNextBusinessDay(clock.today()));
        persist(approval);
        audit.record(leaf("approval.request", requester.actor(), approval));
        return approval.id();
    }

    /** A second person's yes. The requester's own counts for nothing, whatever this code believes: SQL checks it again. */
    @Transactional
    public void approve(Authority person, UUID id) {
        UUID approver = person.actor().id();
        Approval approval = findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        if (approver == null || !grants.of(approver).containsKey(approval.division())) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        if (!mayApprove(approver, approval)) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        long given = update(
                "approver = ?1, approvedAt = ?2 where id = ?3 and requester <> ?1 and approvedAt is null"
                        + " and usedAt is null and expiresAt > ?2",
                approver,
                clock.now(),
                id);
        if (given != 1) {
            throw new Refusal(approval.requester().equals(approver) ? ProblemType.FORBIDDEN : ProblemType.GONE);
        }
        audit.record(leaf("approval.give", person.actor(), approval));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void consume(Operation operation) {
        String hash = operation.contentHash();
        Parameters values = Parameters.with("operation", operation.code())
                .and("division", operation.division())
                .and("object", operation.object())
                .and("rows", operation.rows())
                .and("now", clock.now());
        String query = "operation = :operation and division = :division and object = :object and rowCount = :rows"
                + " and approvedAt is not null and usedAt is null and expiresAt > :now and contentHash "
                + (hash == null ? "is null" : "= :hash");
        List<Approval> fitting = find(query + " order by approvedAt", hash == null ? values : values.and("hash", hash))
                .list();
        for (Approval approval : fitting) {
            if (update("usedAt = ?1 where id = ?2 and usedAt is null", clock.now(), approval.id()) == 1) {
                return;
            }
        }
        throw new Refusal(ProblemType.APPROVAL_NEEDED);
    }

    /** What waits for a yes in these divisions, oldest first. */
    public List<Approval> waiting(Collection<UUID> divisions) {
        return divisions.isEmpty()
                ? List.of()
                : list(
                        "division in ?1 and approvedAt is null and expiresAt > ?2 order by requestedAt",
                        divisions,
                        clock.now());
    }

    /** Whether this person's yes would count. */
    public boolean mayApprove(UUID person, Approval approval) {
        Map<UUID, Set<String>> roles = grants.of(person);
        Set<String> here = roles.getOrDefault(approval.division(), Set.of());
        Operation operation = Operation.on(approval.operation(), approval.division(), approval.object());
        return !approval.requester().equals(person)
                && (here.stream().anyMatch(MAY_APPROVE::contains) || RoleOperations.permit(roles, operation));
    }

    /** So that a request on the eve of a weekend or a holiday can still be answered. */
    static Instant endOfNextBusinessDay(LocalDate today) {
        return BusinessDays.after(today, 1)
                .plusDays(1)
                .atStartOfDay(TodokeClock.JAPAN)
                .toInstant();
    }

    private static Leaf leaf(String action, Actor actor, Approval approval) {
        return Leaf.of(action, actor)
                .division(approval.division())
                .object("approval", approval.id())
                .count("rows", approval.rows())
                .code("operation", approval.operation().name())
                .code("for", approval.object().toString());
    }
}
