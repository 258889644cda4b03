package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.ApprovalSubject;
import dev.todoke.kernel.Approvals;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.BusinessDays;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Mode;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TodokeSettings;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Approvals as rows: asked for by one person, given by another, used once, in the transaction of the deed. */
@ApplicationScoped
public class RequestedApprovals implements Approvals, PanacheRepositoryBase<Approval, UUID> {

    /** Whoever answers for a division may say yes, besides those who could do the thing themselves. */
    private static final Set<String> MAY_APPROVE =
            Set.of(RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER, RoleNames.CLIENT_OFFICER);

    /** What concerns a person: that person's own yes counts for nothing. */
    private static final Set<OperationCode> ABOUT_PEOPLE =
            EnumSet.of(OperationCode.GRANT_ROLE, OperationCode.RENEW_FACTORS);

    /** Requests of one person that wait at once: more than that asks nobody to look, it asks them to wave through. */
    static final int MOST_OPEN = 100;

    /** More than anybody reads on one page. */
    private static final int MOST_SHOWN = 200;

    /** Waits for its yes; the moment is the second parameter. */
    private static final String OPEN = "approvedAt is null and usedAt is null and declinedAt is null"
            + " and withdrawnAt is null and expiresAt > ?2";

    private static final Duration SHOWN = Duration.ofDays(7);

    private final RoleGrants grants;
    private final Event<ApprovalGiven> given;
    private final Instance<ApprovalSubject> subjects;
    private final StaffNotices notices;
    private final AuditLog audit;
    private final TodokeClock clock;
    private final Mode mode;

    RequestedApprovals(
            RoleGrants grants,
            Event<ApprovalGiven> given,
            @Any Instance<ApprovalSubject> subjects,
            StaffNotices notices,
            AuditLog audit,
            TodokeClock clock,
            TodokeSettings settings) {
        this.grants = grants;
        this.given = given;
        this.subjects = subjects;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.mode = settings.mode();
    }

    @Override
    @Transactional
    public UUID request(Authority requester, UUID division, Operation operation) {
        UUID person = requester.actor().id();
        if (requester.actor().kind() != Actor.Kind.STAFF || person == null) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        if (!RoleOperations.permit(grants.of(person), operation)) {
            // Nobody borrows a hand for what is not theirs to do.
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        if (!division.equals(operation.division())) {
            throw new IllegalArgumentException("an approval belongs to the operation's own division");
        }
        Optional<UUID> already = open(operation, person);
        if (already.isPresent()) {
            return already.get();
        }
        Instant now = clock.now();
        if (count("requester = ?1 and " + OPEN, person, now) >= MOST_OPEN) {
            throw new Refusal(ProblemType.CONFLICT, "approval", "too-many");
        }
        Approval approval = new Approval(Ids.next(), person, operation, now, endOfNextBusinessDay(clock.today()));
        persist(approval);
        audit.record(leaf("approval.request", requester.actor(), approval));
        notices.tell(
                new StaffNotices.Notice(StaffNotices.Code.APPROVAL_ASKED, division, approval.id(), operation.rows()));
        return approval.id();
    }

    /** A second person's yes. The requester's own counts for nothing, whatever this code believes: SQL checks it again. */
    @Transactional
    public void approve(Authority person, UUID id, Approval.Reason reason) {
        Approval approval = answerable(person, id, reason.yes());
        UUID approver = Objects.requireNonNull(person.actor().id());
        if (subject(approval).filter(s -> !s.unchanged()).isPresent()) {
            throw new Refusal(ProblemType.CONFLICT, "approval", "changed");
        }
        if (Presence.asked(approval.operation(), mode)) {
            // Else a session stolen from the second person would be worth the second person.
            person.require(yes(approval));
        }
        long changed = update(
                "approver = ?1, approvedAt = ?2, reason = ?5 where id = ?3 and requester <> ?1 and approvedAt is null"
                        + " and usedAt is null and declinedAt is null and withdrawnAt is null and expiresAt > ?2"
                        + " and not (operation in ?4 and object = ?1)",
                approver,
                clock.now(),
                id,
                ABOUT_PEOPLE,
                reason);
        done(changed, approval, approver);
        audit.record(leaf("approval.give", person.actor(), approval).code("answer", reason.name()));
        given.fire(new ApprovalGiven(id, approval.operation()));
    }

    /** The yes itself, for this one request and what it is about. */
    static Operation yes(Approval approval) {
        return new Operation(
                OperationCode.APPROVE, approval.division(), approval.id(), approval.contentHash(), approval.rows());
    }

    /** A second person's no; the asker sees it where they asked. */
    @Transactional
    public void decline(Authority person, UUID id, Approval.Reason reason) {
        Approval approval = answerable(person, id, !reason.yes());
        UUID by = Objects.requireNonNull(person.actor().id());
        long changed = update(
                "declinedBy = ?1, declinedAt = ?2, reason = ?4 where id = ?3 and requester <> ?1 and approvedAt is null"
                        + " and usedAt is null and declinedAt is null and withdrawnAt is null and expiresAt > ?2",
                by,
                clock.now(),
                id,
                reason);
        done(changed, approval, by);
        audit.record(leaf("approval.decline", person.actor(), approval).code("answer", reason.name()));
    }

    /** Whoever asked takes it back, before or after the yes, as long as it was not used. */
    @Transactional
    public void withdraw(Authority person, UUID id) {
        Approval approval = findByIdOptional(id)
                .filter(a -> a.requester().equals(person.actor().id()))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        long changed = update(
                "withdrawnAt = ?1 where id = ?2 and usedAt is null and declinedAt is null and withdrawnAt is null"
                        + " and expiresAt > ?1",
                clock.now(),
                id);
        if (changed != 1) {
            throw over(approval);
        }
        getEntityManager().refresh(approval);
        audit.record(leaf("approval.withdraw", person.actor(), approval));
    }

    private Approval answerable(Authority person, UUID id, boolean fitting) {
        UUID approver = person.actor().id();
        Approval approval = findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        if (approver == null) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        if (!mayApprove(approver, approval)) {
            if (!grants.of(approver).containsKey(approval.division())) {
                throw new Refusal(ProblemType.NOT_FOUND);
            }
            boolean own = approval.requester().equals(approver);
            throw new Refusal(ProblemType.FORBIDDEN, "approval", own ? "own" : "role");
        }
        if (!fitting) {
            throw new Refusal(ProblemType.INVALID, "reason", "unknown");
        }
        return approval;
    }

    private void done(long changed, Approval approval, UUID by) {
        if (changed != 1) {
            throw approval.requester().equals(by)
                    ? new Refusal(ProblemType.FORBIDDEN, "approval", "own")
                    : over(approval);
        }
        getEntityManager().refresh(approval);
    }

    /** Says how it ended, so that nobody has to guess. */
    private Refusal over(Approval approval) {
        getEntityManager().refresh(approval);
        String how = approval.state(clock.now()).name().toLowerCase(Locale.ROOT);
        return new Refusal(ProblemType.GONE, "approval", how);
    }

    /** What a request is about, where its capability says so. */
    public Optional<ApprovalSubject.Subject> subject(Approval approval) {
        return subjects.stream()
                .map(each -> each.of(approval.asked()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    @Transactional
    public Optional<Asked> asked(UUID approval) {
        return findByIdOptional(approval)
                .map(a -> new Asked(
                        a.state(clock.now()),
                        a.reason() == null ? null : a.reason().name(),
                        a.expiresAt()));
    }

    /** What this person asked for in the last week and where it stands, newest first. */
    @Transactional
    public List<Approval> askedBy(UUID person) {
        return find(
                        "requester = ?1 and requestedAt > ?2 order by requestedAt desc, id",
                        person,
                        clock.now().minus(SHOWN))
                .page(0, MOST_SHOWN)
                .list();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void consume(Operation operation) {
        if (!used(operation)) {
            throw new Refusal(ProblemType.APPROVAL_NEEDED);
        }
    }

    /** Uses one up if there is one; false leaves the caller's transaction as good as it was. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean used(Operation operation) {
        String hash = operation.contentHash();
        Parameters values = Parameters.with("operation", operation.code())
                .and("division", operation.division())
                .and("object", operation.object())
                .and("rows", operation.rows())
                .and("now", clock.now());
        String query = "operation = :operation and division = :division and object = :object and rowCount = :rows"
                + " and approvedAt is not null and usedAt is null and withdrawnAt is null and expiresAt > :now"
                + " and contentHash "
                + (hash == null ? "is null" : "= :hash");
        List<Approval> fitting = find(query + " order by approvedAt", hash == null ? values : values.and("hash", hash))
                .list();
        for (Approval approval : fitting) {
            if (stands(approval, operation)
                    && update(
                                    "usedAt = ?1 where id = ?2 and usedAt is null and withdrawnAt is null",
                                    clock.now(),
                                    approval.id())
                            == 1) {
                return true;
            }
        }
        return false;
    }

    /** Both are still here and still in the roles by which they asked and said yes. */
    private boolean stands(Approval approval, Operation operation) {
        UUID approver = approval.approver();
        return approver != null
                && RoleOperations.permit(grants.of(approval.requester()), operation)
                && mayApprove(approver, approval.requester(), operation);
    }

    /** A request for exactly this that still waits for its yes. */
    Optional<UUID> open(Operation operation) {
        return open(operation, null);
    }

    private Optional<UUID> open(Operation operation, @Nullable UUID requester) {
        return list(
                        "operation = ?1 and division = ?2 and object = ?3 and approvedAt is null and declinedAt is null"
                                + " and withdrawnAt is null and expiresAt > ?4",
                        operation.code(),
                        operation.division(),
                        operation.object(),
                        clock.now())
                .stream()
                .filter(a -> a.asked().equals(operation))
                .filter(a -> requester == null || a.requester().equals(requester))
                .map(Approval::id)
                .findFirst();
    }

    /** What waits for a yes, oldest first, as far as this person asked for it or could say yes. */
    @Transactional
    public List<Approval> waiting(UUID person) {
        Map<UUID, Set<String>> roles = grants.of(person);
        return find(
                        "(requester = ?1 or division in ?3 or operation in ?4) and " + OPEN
                                + " order by requestedAt, id",
                        person,
                        clock.now(),
                        roles.keySet(),
                        RoleOperations.everywhere(roles))
                .page(0, MOST_SHOWN)
                .list()
                .stream()
                .filter(a -> a.requester().equals(person) || mayApprove(person, roles, a.requester(), a.asked()))
                .toList();
    }

    /** Which role each of these requests is about, where it is about one. */
    public Map<UUID, String> rolesAsked(List<Approval> some) {
        return grants.asked(some.stream().map(Approval::id).toList());
    }

    /** Whether this person's yes would count. */
    public boolean mayApprove(UUID person, Approval approval) {
        return mayApprove(person, approval.requester(), approval.asked());
    }

    boolean mayApprove(UUID person, UUID requester, Operation operation) {
        return mayApprove(person, grants.of(person), requester, operation);
    }

    private static boolean mayApprove(UUID person, Map<UUID, Set<String>> roles, UUID requester, Operation operation) {
        Set<String> here = roles.getOrDefault(operation.division(), Set.of());
        boolean concerned =
                ABOUT_PEOPLE.contains(operation.code()) && operation.object().equals(person);
        return !requester.equals(person)
                && !concerned
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
