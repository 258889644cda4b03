package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.staff.oidc.CompanyIdentity;
import dev.todoke.staff.oidc.OidcSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with the company's own account (社内アカウントでサインイン). The provider vouches for both factors; what needs a
 * passkey here needs one here all the same.
 */
@ApplicationScoped
public class CompanySignIn {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final CompanyAccounts accounts;
    private final StaffMembers members;
    private final StaffSessions sessions;
    private final RegisteredBrowsers browsers;
    private final AuditLog audit;
    private final TodokeClock clock;
    private final OidcSettings settings;

    CompanySignIn(
            CompanyAccounts accounts,
            StaffMembers members,
            StaffSessions sessions,
            RegisteredBrowsers browsers,
            AuditLog audit,
            TodokeClock clock,
            OidcSettings settings) {
        this.accounts = accounts;
        this.members = members;
        this.sessions = sessions;
        this.browsers = browsers;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /** Opens a session for whoever has bound this account; one and the same refusal for everybody else. */
    @Transactional(dontRollbackOn = Refusal.class)
    public OpenedSession signIn(CompanyIdentity identity, Surroundings from) {
        Optional<UUID> member =
                accounts.memberOf(identity).filter(m -> members.require(m).isActive());
        if (member.isEmpty()) {
            Refusal refusal = new Refusal(ProblemType.NOT_SIGNED_IN);
            audit.recordFirst(leaf(null).refused(refusal));
            throw refusal;
        }
        OpenedSession session = browsers.settle(
                sessions.open(new HalfSignedIn(member.get()), new SecondFactor(member.get(), FactorKind.COMPANY)),
                from);
        audit.record(leaf(member.get()).object("session", session.session()).session(session.session()));
        return session;
    }

    /**
     * Binds an account to whoever is signed in. Only shortly after signing in, and with their factors here: a session that
     * was stolen later, or an account at the provider that was, cannot add a way in that outlives it.
     */
    @Transactional
    public void bind(UUID member, UUID session, CompanyIdentity identity) {
        requireFresh(session);
        accounts.bind(member, session, identity);
    }

    /** Unbinds the account; as binding, so that nobody who came in by it swaps it for one of their own. */
    @Transactional
    public void unbind(UUID member, UUID session) {
        requireFresh(session);
        // Where the company wants its own accounts used, nobody gets out of that by themselves.
        if (settings.required()) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        accounts.unbind(member, session);
    }

    private void requireFresh(UUID session) {
        StaffSession own = sessions.findById(session);
        if (own.factor() == FactorKind.COMPANY
                || clock.now().isAfter(own.openedAt().plus(FRESH))) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
    }

    private static Leaf leaf(@Nullable UUID member) {
        return Leaf.of("session.open", new Actor(Actor.Kind.STAFF, member)).code("factor", FactorKind.COMPANY.code());
    }
}
