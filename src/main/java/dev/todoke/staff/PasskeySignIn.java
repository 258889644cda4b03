package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.staff.PasskeyChallenge.Asked;
import dev.todoke.staff.PasskeyChallenge.Purpose;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Signing in with a passkey. Nobody is asked for a name; the passkey says whose it is, and since it has checked its owner
 * (a finger, a face, a PIN) the one assertion is both factors: having it and being, or knowing, who unlocks it.
 */
@ApplicationScoped
public class PasskeySignIn {

    private static final Asked SIGN_IN = new Asked(Purpose.SIGN_IN, null, "");

    private final PasskeyChallenges challenges;
    private final PasskeyProofs proofs;
    private final StaffSessions sessions;
    private final RegisteredBrowsers browsers;
    private final LocalSignIn local;
    private final SignInAlarm alarm;
    private final AuditLog audit;

    PasskeySignIn(
            PasskeyChallenges challenges,
            PasskeyProofs proofs,
            StaffSessions sessions,
            RegisteredBrowsers browsers,
            LocalSignIn local,
            SignInAlarm alarm,
            AuditLog audit) {
        this.challenges = challenges;
        this.proofs = proofs;
        this.sessions = sessions;
        this.browsers = browsers;
        this.local = local;
        this.alarm = alarm;
        this.audit = audit;
    }

    /** A challenge for whoever asks; it names no passkey, so that nobody learns who has one. */
    public PasskeyQuestion ask() {
        return challenges.askAnybody();
    }

    /** Opens a session, or refuses in one and the same way whatever was wrong with a readable answer. */
    public OpenedSession signIn(Assertion assertion, Surroundings from) {
        Tried tried = QuarkusTransaction.requiringNew().call(() -> {
            PasskeyProofs.Answer answer = proofs.judge(assertion, SIGN_IN);
            SecondFactor factor = answer.factor();
            return new Tried(answer, factor == null || !local.admits(factor.member()) ? null : open(factor, from));
        });
        OpenedSession session = tried.session();
        if (session != null) {
            return session;
        }
        Refusal refusal = new Refusal(ProblemType.NOT_SIGNED_IN);
        Leaf leaf = Leaf.of(
                        "session.open",
                        new Actor(Actor.Kind.STAFF, tried.answer().member()))
                .code("factor", FactorKind.PASSKEY.code())
                .code("reason", tried.answer().reason())
                .refused(refusal);
        Passkey passkey = tried.answer().passkey();
        audit.recordFirst(passkey == null ? leaf : leaf.object("passkey", passkey.id()));
        alarm.failed();
        throw refusal;
    }

    private OpenedSession open(SecondFactor factor, Surroundings from) {
        OpenedSession session = browsers.settle(sessions.open(new HalfSignedIn(factor.member()), factor), from);
        audit.record(Leaf.of("session.open", new Actor(Actor.Kind.STAFF, factor.member()))
                .object("session", session.session())
                .session(session.session())
                .code("factor", factor.kind().code()));
        return session;
    }

    private record Tried(
            PasskeyProofs.Answer answer,
            @org.jspecify.annotations.Nullable OpenedSession session) {}
}
