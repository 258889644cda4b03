package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Mode;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TodokeSettings;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stepping up. In mode demo a fresh one-time code does; everywhere else it takes a passkey, which this release has not. */
@ApplicationScoped
public class StepUps implements PanacheRepositoryBase<StepUp, UUID> {

    private final OneTimeCodes codes;
    private final StaffSessions sessions;
    private final RoleGrants grants;
    private final SignInDelays delays;
    private final AuditLog audit;
    private final TodokeClock clock;
    private final Mode mode;

    StepUps(
            OneTimeCodes codes,
            StaffSessions sessions,
            RoleGrants grants,
            SignInDelays delays,
            AuditLog audit,
            TodokeClock clock,
            TodokeSettings settings) {
        this.codes = codes;
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

    /** Proves presence for an operation that the person's roles permit, and gives the session a new secret. */
    @Transactional(dontRollbackOn = Refusal.class)
    public Proved prove(UUID member, UUID session, Operation operation, String code) {
        if (!byCode()) {
            throw new Refusal(ProblemType.PASSKEY_NEEDED);
        }
        if (!RoleOperations.permit(grants.of(member), operation)) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        StaffName throttled = new StaffName(member.toString());
        delays.check(throttled, "step-up");
        Optional<SecondFactor> factor = codes.prove(member, code);
        if (factor.isEmpty()) {
            delays.failed(throttled, "step-up");
            Refusal refusal = new Refusal(ProblemType.INVALID, "code", "wrong");
            audit.recordFirst(leaf(member, session, operation).refused(refusal));
            throw refusal;
        }
        delays.succeeded(throttled, "step-up");
        StepUp row = new StepUp(Ids.next(), session, operation, clock.now());
        persist(row);
        audit.record(leaf(member, session, operation));
        return new Proved(sessions.rotate(session, factor.get()), row.until());
    }

    @Transactional
    boolean covers(UUID session, Operation operation) {
        return count(
                        "session = ?1 and operation = ?2 and division = ?3 and object = ?4 and provedUntil > ?5",
                        session,
                        operation.code(),
                        operation.division(),
                        operation.object(),
                        clock.now())
                > 0;
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
