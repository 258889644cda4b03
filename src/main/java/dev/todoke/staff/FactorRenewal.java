package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new link for somebody who lost a factor (再登録). Whoever holds it becomes that person, so two must want it. */
@ApplicationScoped
class FactorRenewal {

    private final RoleGrants grants;
    private final RequestedApprovals approvals;
    private final SecondPerson second;
    private final LoneChanges changes;
    private final Enrolment enrolment;
    private final AuditLog audit;
    private final TodokeClock clock;

    FactorRenewal(
            RoleGrants grants,
            RequestedApprovals approvals,
            SecondPerson second,
            LoneChanges changes,
            Enrolment enrolment,
            AuditLog audit,
            TodokeClock clock) {
        this.grants = grants;
        this.approvals = approvals;
        this.second = second;
        this.changes = changes;
        this.enrolment = enrolment;
        this.audit = audit;
        this.clock = clock;
    }

    /** The secret of a new link, or the request that somebody else must say yes to first; then this is called again. */
    @Transactional(Transactional.TxType.MANDATORY)
    Renewal renew(StaffMember member, Authority authority) {
        UUID by = authority.actor().id();
        Instant now = clock.now();
        if (!member.isActive()) {
            // Nobody yet: nothing can be taken over.
            audit.record(leaf("staff.re-invite", authority, member.id()));
            return new Renewal(enrolment.issue(member.id(), by, now), null, null);
        }
        Operation operation = Operation.on(OperationCode.RENEW_FACTORS, where(member.id()), member.id());
        authority.require(operation);
        return switch (second.of(authority, operation)) {
            case CONSOLE -> issued(member, authority, now);
            case FIRST_DAYS, NOTICE -> {
                Renewal renewal = issued(member, authority, now.plus(SecondPerson.NOTICE));
                changes.tellLink(member.id(), operation.division());
                yield renewal;
            }
            case APPROVAL -> approvals.used(operation) ? issued(member, authority, now) : asked(authority, operation);
        };
    }

    private Renewal asked(Authority authority, Operation operation) {
        UUID waiting = approvals
                .open(operation)
                .orElseGet(() -> approvals.request(authority, operation.division(), operation));
        return new Renewal(null, null, waiting);
    }

    private Renewal issued(StaffMember member, Authority authority, Instant from) {
        audit.record(leaf("staff.re-invite", authority, member.id()));
        String secret = enrolment.issue(member.id(), authority.actor().id(), from);
        return new Renewal(secret, from.isAfter(clock.now()) ? from : null, null);
    }

    /** The one division they work in answers for them; for somebody of several, or none, another administrator. */
    private UUID where(UUID member) {
        List<UUID> places = grants.inForce(List.of(member)).stream()
                .map(RoleGrant::where)
                .distinct()
                .toList();
        return places.size() == 1 ? places.get(0) : SignedIn.INSTANCE;
    }

    private static Leaf leaf(String action, Authority authority, UUID member) {
        return Leaf.of(action, authority.actor()).object("staff", member);
    }

    /** A secret, maybe for later, or what somebody else is asked. */
    record Renewal(
            @Nullable String secret,
            @Nullable Instant goodFrom,
            @Nullable UUID approval) {
        @Override
        public String toString() {
            return "Renewal(…)";
        }
    }
}
