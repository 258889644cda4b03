package dev.todoke.retention;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Believes the time only when the database's clock and this node's raw clock agree and neither jumped (時計の見張り).
 * While it does not, nothing is destroyed; an hour of agreement or a person ends that. Never reads the demo's offset.
 */
@ApplicationScoped
public class ClockGuard implements PanacheRepositoryBase<ClockState, Short> {

    private static final Logger LOG = Logger.getLogger(ClockGuard.class);
    static final Duration TRUST = Duration.ofHours(1);

    private final RawClock clock;
    private final AuditLog audit;
    private final UUID process = Ids.next();

    @Nullable
    private ClockReading before;

    @Nullable
    private ClockReading agreeing;

    public ClockGuard(RawClock clock, AuditLog audit) {
        this.clock = clock;
        this.audit = audit;
    }

    /** What a disposal record prints of the clocks. */
    public record Evidence(Instant database, Instant node) {
        public long differenceMillis() {
            return Duration.between(database, node).toMillis();
        }
    }

    /** For pages and health: since when and why destructive work is held. */
    public record Held(
            Instant since, ClockDoubt why, @Nullable Instant agreeingSince) {}

    /** Reads both clocks and answers with them if they are believed; empty means hold all destructive work. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public synchronized Optional<Evidence> check(Actor actor) {
        ClockReading now = read();
        ClockState state = findById(ClockState.ONLY, LockModeType.PESSIMISTIC_WRITE);
        Optional<ClockDoubt> doubt = ClockDoubt.of(now, before, state == null ? null : state.databaseAt());
        if (state == null) {
            state = ClockState.first(now, process);
            persist(state);
        }
        if (doubt.isPresent()) {
            hold(state, doubt.get(), now, actor);
        } else if (state.isHeld()) {
            agree(state, now, actor);
        }
        state.saw(now, process);
        before = now;
        return state.isHeld() ? Optional.empty() : Optional.of(new Evidence(now.database(), now.node()));
    }

    /**
     * A person has looked at the clocks and answers for them. The clocks are everybody's.
     *
     * @param division where the person answers: a division of a privacy officer, or the instance
     */
    @Transactional
    public synchronized void release(Authority authority, UUID division) {
        authority.require(Operation.on(OperationCode.RELEASE_CLOCK, division, division));
        Actor person = authority.actor();
        ClockState state = findById(ClockState.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (state == null || !state.isHeld()) {
            throw new Refusal(ProblemType.CONFLICT);
        }
        ClockReading now = read();
        if (ClockDoubt.of(now, null, null).isPresent()) {
            throw new Refusal(ProblemType.NOT_READY, "clock", "disagree");
        }
        state.release(person.id(), now.node());
        state.saw(now, process);
        before = now;
        agreeing = null;
        audit.record(Leaf.of("clock.release", person).code("by", "person"));
    }

    @Transactional
    public Optional<Held> held() {
        return findByIdOptional(ClockState.ONLY)
                .filter(ClockState::isHeld)
                .map(state -> new Held(
                        Objects.requireNonNull(state.heldSince()),
                        Objects.requireNonNull(state.heldWhy()),
                        state.agreeingSince()));
    }

    private void hold(ClockState state, ClockDoubt doubt, ClockReading now, Actor actor) {
        boolean fresh = !state.isHeld();
        state.hold(doubt, now.node());
        agreeing = null;
        LOG.warnf("Erasing is held, the clocks are in doubt: %s", doubt);
        if (fresh) {
            audit.record(Leaf.of("clock.hold", actor)
                    .code("doubt", doubt.name())
                    .count(
                            "difference-ms",
                            Math.abs(
                                    Duration.between(now.database(), now.node()).toMillis())));
        }
    }

    private void agree(ClockState state, ClockReading now, Actor actor) {
        if (agreeing == null) {
            agreeing = now;
            state.agrees(now.node());
        } else if (Duration.ofNanos(now.ticks() - agreeing.ticks()).compareTo(TRUST) >= 0) {
            state.release(null, now.node());
            agreeing = null;
            audit.record(Leaf.of("clock.release", actor).code("by", "agreement"));
        }
    }

    private ClockReading read() {
        Instant database = (Instant) getEntityManager()
                .createNativeQuery("select current_timestamp", Instant.class)
                .getSingleResult();
        return new ClockReading(database, clock.now(), clock.ticks());
    }
}
