package dev.todoke.staff;

import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.StillAdmitted;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks again whether a session is open, its person active and the role still held; notes no presence. */
@ApplicationScoped
class SessionWatch implements StillAdmitted {

    private final StaffSessions sessions;
    private final StaffMembers members;
    private final RoleGrants grants;
    private final TodokeClock clock;

    SessionWatch(StaffSessions sessions, StaffMembers members, RoleGrants grants, TodokeClock clock) {
        this.sessions = sessions;
        this.members = members;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean admits(UUID member, UUID session, @Nullable UUID division, Set<String> roles) {
        boolean open = sessions.findByIdOptional(session)
                .filter(s -> s.member().equals(member) && s.isOpen(clock.now()))
                .isPresent();
        return open
                && members.findByIdOptional(member)
                        .filter(StaffMember::isActive)
                        .isPresent()
                && (division == null || held(member, division, roles));
    }

    private boolean held(UUID member, UUID division, Set<String> roles) {
        Map<UUID, Set<String>> held = grants.of(member);
        return any(held.get(division), roles) || any(held.get(SignedIn.INSTANCE), roles);
    }

    private static boolean any(@Nullable Set<String> held, Set<String> wanted) {
        return held != null && held.stream().anyMatch(wanted::contains);
    }
}
