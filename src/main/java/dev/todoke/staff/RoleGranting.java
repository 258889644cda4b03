package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Giving roles (役割の付与): asked for by an administrator, in effect by another person's yes. */
@ApplicationScoped
class RoleGranting {

    private final RoleGrants grants;
    private final RequestedApprovals approvals;
    private final SecondPerson second;
    private final LoneChanges changes;
    private final AuditLog audit;
    private final TodokeClock clock;
    private final RawClock raw;

    RoleGranting(
            RoleGrants grants,
            RequestedApprovals approvals,
            SecondPerson second,
            LoneChanges changes,
            AuditLog audit,
            TodokeClock clock,
            RawClock raw) {
        this.grants = grants;
        this.approvals = approvals;
        this.second = second;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
        this.raw = raw;
    }

    /** Asks for the presence of whoever gives it: for this person and this role. */
    @Transactional(Transactional.TxType.MANDATORY)
    RoleGrant grant(UUID member, Role role, Authority authority) {
        authority.require(named(where(role), member, role.name()));
        return given(member, role, authority);
    }

    /**
     * Asks for presence to invite somebody in these roles. They have no id yet that would still be theirs after the
     * proof, so the sign-in name stands for them.
     */
    void admitInvitation(StaffName name, Collection<Role> roles, Authority authority) {
        for (Role role : roles) {
            UUID where = where(role);
            authority.require(named(where, where, name.text() + "|" + role.name()));
        }
    }

    private static UUID where(Role role) {
        UUID division = role.division();
        return division == null ? SignedIn.INSTANCE : division;
    }

    private static Operation named(UUID where, UUID object, String content) {
        String hash = HexFormat.of().formatHex(Secrets.hash(content + "|" + where));
        return new Operation(OperationCode.GRANT_ROLE, where, object, hash, 0);
    }

    /** The same for whoever has been admitted already. */
    @Transactional(Transactional.TxType.MANDATORY)
    RoleGrant given(UUID member, Role role, Authority authority) {
        UUID by = authority.actor().id();
        if (member.equals(by)) {
            // Who gives rights gives none to themselves: the administrator reads no personal data.
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        Instant now = clock.now();
        RoleGrant grant = new RoleGrant(Ids.next(), member, role, by, now);
        grants.inForce(List.of(member)).stream()
                .filter(g -> g.role().equals(role.name()) && g.where().equals(grant.where()))
                .forEach(g -> replace(g, by, now));
        Operation operation = operation(grant);
        switch (second.of(authority, operation)) {
            case CONSOLE -> grant.from(from());
            case FIRST_DAYS -> grant.alone(from());
            case NOTICE -> {
                grant.alone(from().plus(SecondPerson.NOTICE));
                changes.tell(grant.id(), grant.where());
            }
            case APPROVAL -> grant.awaiting(approvals.request(authority, grant.where(), operation));
        }
        grants.persist(grant);
        audit.record(leaf(grant.effectiveAt() == null ? "role.grant-request" : "role.grant", authority.actor(), grant));
        return grant;
    }

    /** A yes does what was asked, in its own transaction, and is used up by it. */
    void onYes(@Observes ApprovalGiven given) {
        if (given.operation() != OperationCode.GRANT_ROLE) {
            return;
        }
        RoleGrant grant = grants.find("approval = ?1 and revokedAt is null", given.approval())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(ProblemType.GONE));
        approvals.consume(operation(grant));
        if (!grants.takeEffect(grant.id(), from())) {
            throw new Refusal(ProblemType.GONE);
        }
        audit.record(leaf("role.grant", new Actor(Actor.Kind.STAFF, grant.grantedBy()), grant)
                .code("approval", given.approval().toString()));
    }

    private Instant from() {
        return raw.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** A role that is held is not given twice; asking again for one that waits takes the place of the first request. */
    private void replace(RoleGrant held, @Nullable UUID by, Instant now) {
        if (held.effectiveAt() != null || !grants.revokeWaiting(held.id(), by, now)) {
            throw new Refusal(ProblemType.CONFLICT);
        }
    }

    /** The person is the object, so that SQL can see that nobody approves what they are given; the hash holds the rest. */
    static Operation operation(RoleGrant grant) {
        String content = grant.id() + "|" + grant.role() + "|" + grant.where();
        String hash = HexFormat.of().formatHex(Secrets.hash(content));
        return new Operation(OperationCode.GRANT_ROLE, grant.where(), grant.member(), hash, 0);
    }

    static Leaf leaf(String action, Actor actor, RoleGrant grant) {
        return Leaf.of(action, actor)
                .object("staff", grant.member())
                .division(grant.where().equals(SignedIn.INSTANCE) ? null : grant.where())
                .code("role", grant.role());
    }
}
