package dev.todoke.staff;

import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.StepUpNeeded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The only place that mints the authority of a person (担当者の権限). It holds ids and asks anew each time, so that
 * whoever loses a role or is disabled loses the authority with it, also inside work that is already running.
 */
@ApplicationScoped
public class Authorities {

    private final RoleGrants grants;
    private final StepUps stepUps;

    Authorities(RoleGrants grants, StepUps stepUps) {
        this.grants = grants;
        this.stepUps = stepUps;
    }

    /** @param session the session in which presence was proved; without one nothing that needs proof is permitted */
    public Authority of(UUID member, @Nullable UUID session) {
        return new OfPerson(member, session);
    }

    /** Whether somebody still has one of these roles there, for work that goes on after the request that began it. */
    public boolean holds(UUID member, UUID division, String... roles) {
        Set<String> held = grants.of(member).getOrDefault(division, Set.of());
        return Stream.of(roles).anyMatch(held::contains);
    }

    private final class OfPerson implements Authority {

        private final UUID member;
        private final @Nullable UUID session;

        OfPerson(UUID member, @Nullable UUID session) {
            this.member = member;
            this.session = session;
        }

        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.STAFF, member);
        }

        @Override
        public boolean permits(Operation operation) {
            return RoleOperations.permit(grants.of(member), operation) && proved(operation);
        }

        @Override
        public void require(Operation operation) {
            if (!RoleOperations.permit(grants.of(member), operation)) {
                throw new Refusal(ProblemType.FORBIDDEN);
            }
            if (!proved(operation)) {
                boolean can = session != null && (stepUps.byCode() || stepUps.byPasskey(member));
                throw can ? new StepUpNeeded(operation) : new Refusal(ProblemType.PASSKEY_NEEDED);
            }
        }

        private boolean proved(Operation operation) {
            return !stepUps.asked(operation) || (session != null && stepUps.covers(session, operation));
        }
    }
}
