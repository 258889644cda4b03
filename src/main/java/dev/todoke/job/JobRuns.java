package dev.todoke.job;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.job.JobRun.State;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Jobs;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of long work. Each is written in a transaction of its own, so that others see how far it is while the work's
 * transaction is still open. Leases go by the database's clock, as those of tasks do.
 */
@ApplicationScoped
public class JobRuns implements PanacheRepositoryBase<JobRun, UUID> {

    /** Renewed with every progress and by the schedule; a node that is gone is noticed after this. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** Rows that ended are kept this long. */
    static final Duration KEPT = Duration.ofDays(90);

    private final AuditLog audit;
    private final StaffNotices notices;
    private final TodokeClock clock;

    JobRuns(AuditLog audit, StaffNotices notices, TodokeClock clock) {
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(UUID id, Jobs.Order order, UUID askedBy) {
        persist(new JobRun(id, order, askedBy, clock.now(), lease()));
    }

    /** False when it was cancelled before it began. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean begin(UUID id) {
        JobRun job = locked(id);
        if (job.state() != State.WAITING || job.cancelAsked()) {
            return false;
        }
        job.begin(clock.now());
        return true;
    }

    /** False when somebody wants it to end. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean at(UUID id, long done, long total) {
        JobRun job = locked(id);
        job.at(done, total, lease());
        return !job.cancelAsked() && !job.state().over();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void renew(Collection<UUID> running) {
        if (!running.isEmpty()) {
            update("leaseUntil = ?1 where id in ?2 and endedAt is null", lease(), running);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(UUID id, JobEnd how) {
        JobRun job = locked(id);
        if (!job.end(how, clock.now())) {
            return;
        }
        Leaf leaf = Leaf.of("job.end", new Actor(Actor.Kind.STAFF, job.askedBy()))
                .division(job.division())
                .object("job", id)
                .code("kind", job.kind())
                .code("outcome", how.state().name());
        if (how.problem() != null) {
            leaf.code("problem", how.problem());
        }
        audit.record(leaf);
        if (how.state() == State.FAILED) {
            notices.tell(new StaffNotices.Notice(StaffNotices.Code.JOB_FAILED, job.division(), id, 1));
        }
    }

    /** Asks the work to undo itself; it does so at its next step, or is done before. */
    @Transactional
    public JobRun cancel(UUID id, UUID member) {
        JobRun job = locked(id);
        if (job.state().over()) {
            throw new Refusal(ProblemType.CONFLICT, "job", "over");
        }
        job.askToCancel(member, clock.now());
        audit.record(Leaf.of("job.cancel", new Actor(Actor.Kind.STAFF, member))
                .division(job.division())
                .object("job", id)
                .code("kind", job.kind()));
        return job;
    }

    @Transactional
    boolean isUnderWay(UUID id) {
        return count("id = ?1 and endedAt is null and leaseUntil >= ?2", id, databaseNow()) > 0;
    }

    /** Work whose node is gone. */
    List<UUID> lost() {
        return getEntityManager()
                .createQuery("select j.id from JobRun j where j.endedAt is null and j.leaseUntil < ?1", UUID.class)
                .setParameter(1, databaseNow())
                .setMaxResults(100)
                .getResultList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forgetOld() {
        delete("endedAt < ?1", clock.now().minus(KEPT));
    }

    public JobRun require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** Newest first. */
    public List<JobRun> page(JobReach reach, @Nullable State state, @Nullable UUID before, int most) {
        TypedQuery<JobRun> query = reached(
                        reach,
                        (state == null ? "" : " and j.state = :state") + (before == null ? "" : " and j.id < :before"))
                .setMaxResults(most);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    /** What failed lately and somebody should look at, newest first; for the first page. */
    public List<JobRun> failed(JobReach reach, Duration within) {
        return reached(reach, " and j.state = :state and j.endedAt > :since")
                .setParameter("state", State.FAILED)
                .setParameter("since", clock.now().minus(within))
                .setMaxResults(20)
                .getResultList();
    }

    private TypedQuery<JobRun> reached(JobReach reach, String and) {
        return getEntityManager()
                .createQuery(
                        "select j from JobRun j where (:all = true or j.division in :divisions or (j.askedBy = :member"
                                + " and (j.division is null or j.division in :present)))" + and
                                + " order by j.id desc",
                        JobRun.class)
                .setParameter("all", reach.all())
                .setParameter("member", reach.member())
                .setParameter("present", JobReach.orNone(reach.present()))
                .setParameter("divisions", JobReach.orNone(reach.divisions()));
    }

    /** How these stand now, in one statement; for those who watch. */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Map<UUID, JobRun> now(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(JobRun::id, Function.identity()));
    }

    private JobRun locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    private Instant lease() {
        return databaseNow().plus(LEASE);
    }

    private Instant databaseNow() {
        return (Instant) getEntityManager()
                .createNativeQuery("select current_timestamp", Instant.class)
                .getSingleResult();
    }
}
