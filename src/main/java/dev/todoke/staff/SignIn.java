package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

    /**
     * Opens a session, or refuses in one and the same way whatever was wrong. The password is compared between two
     * transactions: while sign-ins queue for that, nobody at the desk waits for a connection that they hold.
     */
    public OpenedSession signIn(Attempt attempt) {
        StaffName name = StaffName.folded(attempt.name());
        delays.check(name, attempt.network());
        Optional<StaffPassword> kept = QuarkusTransaction.requiringNew().call(() -> password(name));
        Optional<HalfSignedIn> half = compare(kept, attempt.password());
        Optional<OpenedSession> opened = half.flatMap(h ->
                QuarkusTransaction.requiringNew().call(() -> open(h, kept.get().phc(), attempt.code())));
        if (opened.isEmpty()) {
            delays.failed(name, attempt.network());
            Refusal refusal = new Refusal(ProblemType.NOT_SIGNED_IN);
            audit.recordFirst(Leaf.of("session.open", actor(kept)).refused(refusal));
            throw refusal;
        }
        delays.succeeded(name, attempt.network());
        return opened.get();
    }

    private Optional<OpenedSession> open(HalfSignedIn half, String phc, String code) {
        // Whoever was disabled or got a new password in between has not signed in with this one.
        boolean still = members.require(half.member()).isActive()
                && database.find(StaffPassword.class, half.member()).phc().equals(phc);
        return still ? codes.prove(half.member(), code).map(factor -> session(half, factor)) : Optional.empty();
    }

    private OpenedSession session(HalfSignedIn half, SecondFactor factor) {
        OpenedSession session = sessions.open(half, factor);
        audit.record(Leaf.of("session.open", new Actor(Actor.Kind.STAFF, half.member()))
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

    private Optional<StaffPassword> password(StaffName name) {
        return members.named(name).filter(StaffMember::isActive).map(m -> database.find(StaffPassword.class, m.id()));
    }

    private Optional<HalfSignedIn> compare(Optional<StaffPassword> kept, String typed) {
        String bounded = typed.length() > LONGEST_PASSWORD ? "" : typed;
        boolean right = argon2.verify(kept.map(StaffPassword::phc).orElse(null), bounded);
        return right ? kept.map(p -> new HalfSignedIn(p.member())) : Optional.empty();
    }

    private static Actor actor(Optional<StaffPassword> kept) {
        return new Actor(Actor.Kind.STAFF, kept.map(StaffPassword::member).orElse(null));
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
