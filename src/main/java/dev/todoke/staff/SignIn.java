package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Signing in (サインイン) with both factors at once: name, password and code travel together, so that nobody learns from
 * us that a password alone was right.
 */
@ApplicationScoped
public class SignIn {

    private static final int LONGEST_PASSWORD = 128;

    private final StaffMembers members;
    private final StaffSessions sessions;
    private final OneTimeCodes codes;
    private final Argon2 argon2;
    private final SignInDelays delays;
    private final AuditLog audit;
    private final EntityManager database;

    SignIn(
            StaffMembers members,
            StaffSessions sessions,
            OneTimeCodes codes,
            Argon2 argon2,
            SignInDelays delays,
            AuditLog audit,
            EntityManager database) {
        this.members = members;
        this.sessions = sessions;
        this.codes = codes;
        this.argon2 = argon2;
        this.delays = delays;
        this.audit = audit;
        this.database = database;
    }

    /** Opens a session, or refuses in one and the same way whatever was wrong. */
    @Transactional(dontRollbackOn = Refusal.class)
    public OpenedSession signIn(Attempt attempt) {
        StaffName name = StaffName.folded(attempt.name());
        delays.check(name, attempt.network());
        Optional<StaffMember> member = members.named(name).filter(StaffMember::isActive);
        Optional<HalfSignedIn> half = password(member, attempt.password());
        Optional<SecondFactor> factor = half.flatMap(h -> codes.prove(h.member(), attempt.code()));
        if (half.isEmpty() || factor.isEmpty()) {
            delays.failed(name, attempt.network());
            Refusal refusal = new Refusal(ProblemType.NOT_SIGNED_IN);
            audit.recordFirst(Leaf.of("session.open", actor(member)).refused(refusal));
            throw refusal;
        }
        delays.succeeded(name, attempt.network());
        OpenedSession session = sessions.open(half.get(), factor.get());
        audit.record(Leaf.of("session.open", actor(member))
                .object("session", session.session())
                .session(session.session()));
        return session;
    }

    @Transactional
    public void signOut(UUID member, UUID session) {
        sessions.end(member, session);
        audit.record(Leaf.of("session.end", new Actor(Actor.Kind.STAFF, member))
                .object("session", session)
                .session(session));
    }

    private Optional<HalfSignedIn> password(Optional<StaffMember> member, String typed) {
        Optional<String> phc =
                member.map(m -> database.find(StaffPassword.class, m.id())).map(StaffPassword::phc);
        String bounded = typed.length() > LONGEST_PASSWORD ? "" : typed;
        return argon2.verify(phc.orElse(null), bounded) ? member.map(m -> new HalfSignedIn(m.id())) : Optional.empty();
    }

    private static Actor actor(Optional<StaffMember> member) {
        return new Actor(Actor.Kind.STAFF, member.map(StaffMember::id).orElse(null));
    }

    /**
     * What somebody typed, and where from.
     *
     * @param network the network the request came from, not the single address
     */
    public record Attempt(String name, String password, String code, String network) {
        @Override
        public String toString() {
            return "Attempt(…)";
        }
    }
}
