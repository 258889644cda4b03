package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Mode;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.staff.PasskeyChallenge.Asked;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stepping up: one proof opens one named piece of work. It takes a passkey over a challenge that carries the work's own
 * hash; in mode demo a fresh one-time code does as well.
 */
@ApplicationScoped
public class StepUps implements PanacheRepositoryBase<StepUp, UUID> {

    /** How many people one proof may open; a list is one thing however long it is, and has its own second person. */
    private static final int MOST_PEOPLE = 20;

    private final OneTimeCodes codes;
    private final PasskeyProofs proofs;
    private final PasskeyChallenges challenges;
    private final Passkeys passkeys;
    private final StaffSessions sessions;
    private final RoleGrants grants;
    private final SignInDelays delays;
    private final AuditLog audit;
    private final TodokeClock clock;
    private final Mode mode;

    StepUps(
            OneTimeCodes codes,
            PasskeyProofs proofs,
            PasskeyChallenges challenges,
            Passkeys passkeys,
            StaffSessions sessions,
            RoleGrants grants,
            SignInDelays delays,
            AuditLog audit,
            TodokeClock clock,
            TodokeSettings settings) {
        this.codes = codes;
        this.proofs = proofs;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.grants = grants;
        this.delays = delays;
        this.audit = audit;
        this.clock = clock;
        this.mode = settings.mode();
    }

    /** Whether a one-time code is enough here. */
    public boolean byCode() {
        return mode == Mode.DEMO;
    }

    /** Whether this person has a passkey that opens work by now. */
    public boolean byPasskey(UUID member) {
        return passkeys.openWork(member, clock.now());
    }

    boolean asked(Operation operation) {
        return Presence.asked(operation.code(), mode);
    }

    /** A challenge for exactly this piece of work in this session. */
    @Transactional
    public PasskeyQuestion ask(UUID member, UUID session, Operation operation) {
        permitted(member, operation);
        List<Passkey> usable = passkeys.of(member).stream()
                .filter(p -> p.opensWork(clock.now()))
                .toList();
        return challenges.ask(named(member, session, operation), usable);
    }

    /** Proves presence for an operation that the person's roles permit, and gives the session a new secret. */
    @Transactional(dontRollbackOn = Refusal.class)
    public Proved prove(UUID member, UUID session, Operation operation, Proof proof) {
        permitted(member, operation);
        SecondFactor factor = proved(member, session, operation, proof);
        StepUp row = new StepUp(Ids.next(), session, operation, factor.kind(), clock.now());
        persist(row);
        audit.record(
                leaf(member, session, operation).code("factor", factor.kind().code()));
        return new Proved(sessions.rotate(session, factor), row.until());
    }

    private SecondFactor proved(UUID member, UUID session, Operation operation, Proof proof) {
        if (proof instanceof Proof.ByPasskey by) {
            PasskeyProofs.Answer answer = proofs.judge(by.assertion(), named(member, session, operation));
            SecondFactor factor = answer.factor();
            if (factor != null && answer.passkey() != null && answer.passkey().opensWork(clock.now())) {
                return factor;
            }
            Refusal refusal = new Refusal(ProblemType.INVALID, "assertion", "wrong");
            String reason = factor == null ? answer.reason() : "too-new";
            audit.recordFirst(
                    leaf(member, session, operation).code("reason", reason).refused(refusal));
            throw refusal;
        }
        if (!byCode()) {
            Refusal refusal = new Refusal(ProblemType.PASSKEY_NEEDED);
            audit.recordFirst(leaf(member, session, operation).refused(refusal));
            throw refusal;
        }
        return byCode(member, session, operation, ((Proof.Code) proof).typed());
    }

    private SecondFactor byCode(UUID member, UUID session, Operation operation, String typed) {
        StaffName throttled = new StaffName(member.toString());
        delays.begin(throttled, "step-up");
        Optional<SecondFactor> factor = codes.prove(member, typed);
        if (factor.isEmpty()) {
            Refusal refusal = new Refusal(ProblemType.INVALID, "code", "wrong");
            audit.recordFirst(leaf(member, session, operation).refused(refusal));
            throw refusal;
        }
        delays.succeeded(throttled, "step-up");
        return factor.get();
    }

    private void permitted(UUID member, Operation operation) {
        if (!RoleOperations.permit(grants.of(member), operation)) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        if (operation.code() == OperationCode.OPEN_DETAILS && operation.rows() > MOST_PEOPLE) {
            throw new Refusal(ProblemType.INVALID, "rows", "count");
        }
    }

    @Transactional
    boolean covers(UUID session, Operation operation) {
        return open(session, operation).isPresent();
    }

    /** Until when this very piece of work is open in this session, if it is. */
    @Transactional
    public Optional<Instant> openUntil(UUID session, Operation operation) {
        return open(session, operation);
    }

    private Optional<Instant> open(UUID session, Operation operation) {
        return list(
                        "session = ?1 and operation = ?2 and division = ?3 and object = ?4 and provedUntil > ?5"
                                + " order by provedUntil desc",
                        session,
                        operation.code(),
                        operation.division(),
                        operation.object(),
                        clock.now())
                .stream()
                .filter(row -> row.covers(operation))
                .map(StepUp::until)
                .findFirst();
    }

    /** What the challenge is bound to: this session and every word of the piece of work. */
    private static Asked named(UUID member, UUID session, Operation operation) {
        String work = String.join(
                "|",
                session.toString(),
                operation.code().name(),
                operation.division().toString(),
                operation.object().toString(),
                operation.contentHash() == null ? "" : operation.contentHash(),
                Integer.toString(operation.rows()));
        return new Asked(
                PasskeyChallenge.Purpose.STEP_UP, member, HexFormat.of().formatHex(Secrets.hash(work)));
    }

    private static Leaf leaf(UUID member, UUID session, Operation operation) {
        return Leaf.of("session.step-up", new Actor(Actor.Kind.STAFF, member))
                .division(operation.division())
                .object("step-up", operation.object())
                .session(session)
                .code("operation", operation.code().name());
    }

    /** The session under its new secret, and until when the piece of work is open. */
    public record Proved(OpenedSession session, Instant until) {}
}
