package dev.todoke.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lock rows of scheduled tasks. Leases are measured by the database's clock alone, the one clock that all nodes share;
 * a crashed owner's lease runs out.
 */
@ApplicationScoped
public class TaskRuns implements PanacheRepositoryBase<TaskRun, String> {

    /** Renewed every few seconds while the run lasts. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** Takes the task for this run when nobody else has it and, where {@code every} is given, when it is due. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean claim(String name, UUID run, @Nullable Duration every) {
        TaskRun row = find("name", name)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(() -> {
                    TaskRun fresh = new TaskRun(name);
                    persistAndFlush(fresh);
                    return fresh;
                });
        Instant now = databaseNow();
        if (row.isLeased(now) || (every != null && !row.isDue(now, every))) {
            return false;
        }
        row.claim(run, now, LEASE);
        return true;
    }

    /** True when a claim is worth trying; takes no lock. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean looksDue(String name, Duration every) {
        TaskRun row = findById(name);
        Instant now = databaseNow();
        return row == null || (!row.isLeased(now) && row.isDue(now, every));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean renew(String name, UUID run) {
        TaskRun row = findById(name, LockModeType.PESSIMISTIC_WRITE);
        return row != null && row.renew(run, databaseNow(), LEASE);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finish(String name, UUID run, TaskRun.Outcome outcome) {
        TaskRun row = findById(name, LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            row.finish(run, databaseNow(), outcome);
        }
    }

    /** The last run of every task, by name. */
    public List<TaskRun> all() {
        return list("order by name");
    }

    private Instant databaseNow() {
        return (Instant) getEntityManager()
                .createNativeQuery("select current_timestamp", Instant.class)
                .getSingleResult();
    }
}
