package dev.todoke.audit;

import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Jobs;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of verifications; each step stands in a transaction of its own, because the work between them is long. */
@ApplicationScoped
class VerificationRows implements PanacheRepositoryBase<Verification, UUID> {

    /** All that anybody can hold; what is pasted is bounded before. */
    private static final int MOST_PAPERS = 1_000;

    private final AuditLog audit;
    private final Jobs jobs;
    private final TodokeClock clock;

    VerificationRows(AuditLog audit, Jobs jobs, TodokeClock clock) {
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @param fresh whether somebody must now do the work */
    record Taken(Verification row, boolean fresh) {}

    /** Joins the one that is under way, or takes the slot. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Taken take(UUID member, @Nullable CheckpointNote from, Collection<CheckpointNote> papers) {
        String begin = from == null ? null : from.text();
        Optional<Verification> running = underWay();
        boolean joined = running.isPresent() && !isAbandoned(running.get());
        if (joined && !running.get().covers(begin)) {
            throw new Refusal(ProblemType.CONFLICT, "from", "verification-running");
        }
        if (!joined) {
            running.ifPresent(row -> row.abandon(clock.now()));
            flush();
        }
        Verification row = joined ? running.get() : new Verification(Ids.next(), member, begin, clock.now());
        if (!joined) {
            persistAndFlush(row);
        }
        add(row, papers);
        audit.record(leaf("log.verify", member, row).count("papers", papers.size()));
        return new Taken(row, !joined);
    }

    private Optional<Verification> underWay() {
        return find("slot is not null").withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** While its job waits or runs it lives, however long that takes; between the slot and the job there is the lease. */
    private boolean isAbandoned(Verification row) {
        UUID job = row.job();
        return row.isUnderWay() && (job == null ? row.ranOut(clock.now()) : !jobs.isUnderWay(job));
    }

    /** Whoever looks finds none under way whose job is not. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void settle() {
        Optional<Verification> running = find("slot is not null").firstResultOptional();
        if (running.isPresent() && isAbandoned(running.get())) {
            abandon(running.get().id());
        }
    }

    private void add(Verification row, Collection<CheckpointNote> papers) {
        int number = (int) papersOf(row.id());
        if (number + papers.size() > MOST_PAPERS) {
            throw new Refusal(ProblemType.INVALID, "against", "too-many");
        }
        for (CheckpointNote paper : papers) {
            getEntityManager().persist(new VerificationPaper(row.id(), number++, paper.text()));
        }
    }

    private long papersOf(UUID id) {
        return getEntityManager()
                .createQuery("select count(*) from VerificationPaper where verification = ?1", Long.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<CheckpointNote> papers(UUID id, int from) {
        return getEntityManager()
                .createQuery(
                        "from VerificationPaper where verification = ?1 and number >= ?2 order by number",
                        VerificationPaper.class)
                .setParameter(1, id)
                .setParameter(2, from)
                .getResultList()
                .stream()
                .flatMap(paper -> CheckpointNote.parse(paper.note()).stream())
                .toList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void runs(UUID id, UUID job) {
        locked(id).runs(job);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void at(UUID id, long read, long total) {
        requireUnderWay(locked(id)).at(read, total, clock.now());
    }

    /** False when somebody has brought another paper meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean end(UUID id, LogReport report, int compared) {
        Verification row = locked(id);
        if (papersOf(id) > compared) {
            return false;
        }
        requireUnderWay(row).end(report, clock.now());
        audit.record(leaf(Verdicts.ACTION, row.askedBy(), row)
                .count("leaves", report.leaves())
                .count("faults", report.faults())
                .count("size", report.size()));
        return true;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void abandon(UUID id) {
        Verification row = locked(id);
        if (row.isUnderWay()) {
            row.abandon(clock.now());
        }
    }

    /** What was found must not be thrown away in silence: the job fails, and says why. */
    private static Verification requireUnderWay(Verification row) {
        if (!row.isUnderWay()) {
            throw new Refusal(ProblemType.CONFLICT, "verification", "replaced");
        }
        return row;
    }

    private Verification locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Leaf leaf(String action, UUID member, Verification row) {
        return Leaf.of(action, new Actor(Actor.Kind.STAFF, member)).object("verification", row.id());
    }
}
