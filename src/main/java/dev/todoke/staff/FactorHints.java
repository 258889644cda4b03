package dev.todoke.staff;

import dev.todoke.kernel.Mode;
import dev.todoke.kernel.PasskeyHolders;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TodokeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What somebody should know about their own ways to sign in before they need them (本人確認のお知らせ). */
@ApplicationScoped
public class FactorHints implements PasskeyHolders {

    private final Passkeys passkeys;
    private final RoleGrants grants;
    private final StaffMembers members;
    private final TodokeClock clock;
    private final Mode mode;

    FactorHints(
            Passkeys passkeys, RoleGrants grants, StaffMembers members, TodokeClock clock, TodokeSettings settings) {
        this.passkeys = passkeys;
        this.grants = grants;
        this.members = members;
        this.clock = clock;
        this.mode = settings.mode();
    }

    /** Passkeys that a code permitted and that wait for their day: whoever did not make one takes it away in that day. */
    @Transactional
    public List<Passkey> waiting(UUID member) {
        return passkeys.of(member).stream()
                .filter(p -> !p.opensWork(clock.now()))
                .toList();
    }

    /** Whether this person is to make lists and has no passkey for it. */
    @Transactional
    public boolean needsPasskey(UUID member) {
        return mode != Mode.DEMO
                && grants.of(member).values().stream().anyMatch(FactorHints::ships)
                && passkeys.of(member).isEmpty();
    }

    @Override
    @Transactional
    public boolean missing(UUID division) {
        return mode != Mode.DEMO
                && members.active().stream()
                        .filter(m -> ships(grants.of(m).getOrDefault(division, Set.of())))
                        .anyMatch(m -> passkeys.of(m).isEmpty());
    }

    private static boolean ships(Set<String> roles) {
        return roles.contains(RoleNames.SHIPPER);
    }
}
