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
import org.jspecify.annotations.Nullable;

/**
 * Signing in (サインイン) with both factors at once: name, password and code travel together, so that no
 * answer says that a password alone was right. What it takes in time and statements does differ once the password is right.
 */
@ApplicationScoped
public class SignIn {

    private static final int LONGEST_PASSWORD = 128;
    private static final Object[] NOBODY = new Object[4];

    private final StaffMembers members;
    private final StaffSessions sessions;
    private final OneTimeCodes codes;
    private final Argon2 argon2;
    private final SignInDelays delays;
    private final RegisteredBrowsers browsers;
    private final LocalSignIn local;
    private final SignInAlarm alarm;
    private final AuditLog audit;
    private final EntityManager database;

    SignIn(
            StaffMembers members,
            StaffSessions sessions,
            OneTimeCodes codes,
            Argon2 argon2,
            SignInDelays delays,
            RegisteredBrowsers browsers,
            LocalSignIn local,
            SignInAlarm alarm,
            AuditLog audit,
            EntityManager database) {
        this.members = members;
        this.sessions = sessions;
        this.codes = codes;
        this.argon2 = argon2;
        this.delays = delays;
        this.browsers = browsers;
        this.local = local;
        this.alarm = alarm;
        this.audit = audit;
        this.database = database;
    }

    /**
     * Opens a session, or refuses in one and the same way whatever was wrong. The password is compared between two
     * transactions: while sign-ins queue for that, nobody at the desk waits for a connection that they hold.
     */
    public OpenedSession signIn(Attempt attempt) {
        StaffName name = StaffName.folded(attempt.name());
        Asked asked = QuarkusTransaction.requiringNew().call(() -> look(name, attempt.from()));
        delays.begin(name, asked.where());
        Optional<HalfSignedIn> half = compare(name, asked, attempt.password());
        Optional<OpenedSession> opened =
                half.flatMap(h -> QuarkusTransaction.requiringNew().call(() -> open(h, asked.phc(), attempt)));
        if (opened.isEmpty()) {
            Refusal refusal = new Refusal(ProblemType.NOT_SIGNED_IN);
            audit.recordFirst(Leaf.of("session.open", new Actor(Actor.Kind.STAFF, asked.member()))
                    .refused(refusal));
            alarm.failed();
            throw refusal;
        }
        delays.succeeded(name, asked.where());
        return opened.get();
    }

    private Optional<OpenedSession> open(HalfSignedIn half, @Nullable String phc, Attempt attempt) {
        // Whoever was disabled or got a new password in between has not signed in with this one.
        boolean still = members.require(half.member()).isActive()
                && database.find(StaffPassword.class, half.member()).phc().equals(phc);
        // Asked last: only whoever has proved everything passes by a name set for emergencies, and is told of.
        return still
                ? codes.prove(half.member(), attempt.code())
                        .filter(factor -> local.admits(factor.member()))
                        .map(factor -> session(half, factor, attempt.from()))
                : Optional.empty();
    }

    private OpenedSession session(HalfSignedIn half, SecondFactor factor, Surroundings from) {
        OpenedSession session = browsers.settle(sessions.open(half, factor), from);
        audit.record(Leaf.of("session.open", new Actor(Actor.Kind.STAFF, half.member()))
                .object("session", session.session())
                .session(session.session()));
        return session;
    }

    @Transactional
    public void signOut(UUID member, UUID session) {
        end(member, session, session);
    }

    /** Ends one of the person's sessions, from another or from itself. */
    @Transactional
    public void end(UUID member, UUID from, UUID session) {
        sessions.end(member, session);
        audit.record(Leaf.of("session.end", new Actor(Actor.Kind.STAFF, member))
                .object("session", session)
                .session(from));
    }

    @Transactional
    public void endOthers(UUID member, UUID own) {
        int ended = sessions.endOthers(member, own);
        audit.record(Leaf.of("session.end-others", new Actor(Actor.Kind.STAFF, member))
                .session(own)
                .count("sessions", ended));
    }

    /**
     * What there is under this name, found by the same statements whoever it is: one for the name, and one for the
     * browser if a cookie came along.
     */
    private Asked look(StaffName name, Surroundings from) {
        Optional<RegisteredBrowser> browser = browsers.of(from.browserSecret());
        Object[] row = database.createQuery(
                        "select m.id, p.phc, m.enrolledAt, m.disabledAt from StaffMember m"
                                + " left join StaffPassword p on p.member = m.id where m.name = ?1",
                        Object[].class)
                .setParameter(1, name.isPossible() ? name.text() : "")
                .getResultStream()
                .findFirst()
                .orElse(NOBODY);
        UUID member = (UUID) row[0];
        boolean active = row[2] != null && row[3] == null;
        // Whoever signs in on their own registered browser does not wait for what a stranger did elsewhere.
        String where = browser.filter(b -> b.member().equals(member))
                .map(b -> "browser " + b.id())
                .orElse(from.network());
        return new Asked(active ? member : null, active ? (String) row[1] : null, where);
    }

    /** One hash for everybody, also for nobody. */
    private Optional<HalfSignedIn> compare(StaffName name, Asked asked, String typed) {
        String bounded = typed.length() > LONGEST_PASSWORD ? "" : typed;
        boolean right;
        try {
            right = argon2.verify(asked.phc(), bounded);
        } catch (Refusal full) {
            delays.undone(name, asked.where());
            throw full;
        }
        UUID member = asked.member();
        return right && member != null ? Optional.of(new HalfSignedIn(member)) : Optional.empty();
    }

    /** @param where what the delay is counted by, besides the name */
    private record Asked(@Nullable UUID member, @Nullable String phc, String where) {
        @Override
        public String toString() {
            return "Asked(…)";
        }
    }

    /** What somebody typed, and where from. */
    public record Attempt(String name, String password, String code, Surroundings from) {
        @Override
        public String toString() {
            return "Attempt(…)";
        }
    }
}
