package dev.todoke.staff;

import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Who must look on when powers over people change (もう一人の目); docs/decisions/0018-powers-over-people.md. */
@ApplicationScoped
class SecondPerson {

    /** How long everybody can see a change of which nobody could approve before it takes effect. */
    static final Duration NOTICE = Duration.ofHours(24);

    private final RequestedApprovals approvals;
    private final StaffMembers members;

    SecondPerson(RequestedApprovals approvals, StaffMembers members) {
        this.approvals = approvals;
        this.members = members;
    }

    /** How a change may come about. */
    enum Way {
        /** The operating system's word on the server: bootstrap and demo. */
        CONSOLE,
        APPROVAL,
        /** Nobody could say yes: a day later, and everybody is told. */
        NOTICE,
        /** Nobody else has ever enrolled, so there is nothing to read and nobody to ask: at once, and told later. */
        FIRST_DAYS
    }

    Way of(Authority authority, Operation operation) {
        UUID by = authority.actor().id();
        if (authority.actor().kind() != Actor.Kind.STAFF || by == null) {
            return Way.CONSOLE;
        }
        if (members.active().stream().anyMatch(m -> approvals.mayApprove(m, by, operation))) {
            return Way.APPROVAL;
        }
        return members.anybodyEnrolledBesides(by) ? Way.NOTICE : Way.FIRST_DAYS;
    }
}
