package dev.todoke.job;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.Faults;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.TodokeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs one task under its lock and with an authority for its operations only; the only place where one is minted. */
@ApplicationScoped
public class RunTask {

    private static final Logger LOG = Logger.getLogger(RunTask.class);

    private final Instance<ClockTask> tasks;
    private final TaskRuns runs;
    private final AuditLog audit;
    private final StaffNotices notices;
    private final TodokeSettings settings;
    private final Map<String, UUID> running = new ConcurrentHashMap<>();

    public RunTask(
            @Any Instance<ClockTask> tasks,
            TaskRuns runs,
            AuditLog audit,
            StaffNotices notices,
            TodokeSettings settings) {
        this.tasks = tasks;
        this.runs = runs;
        this.audit = audit;
        this.notices = notices;
        this.settings = settings;
    }

    /** Runs a task whether it is due or not and waits for its end; refuses when it is unknown or running elsewhere. */
    @ActivateRequestContext
    public TaskRun.Outcome now(String name) {
        ClockTask task = tasks.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        return run(task, null).orElseThrow(() -> new Refusal(ProblemType.CONFLICT));
    }

    /** Runs a task if it is due and free. The schedule's thread has no request, and reading needs one. */
    @ActivateRequestContext
    Optional<TaskRun.Outcome> whenDue(ClockTask task) {
        return runs.looksDue(task.name(), task.every()) ? run(task, task.every()) : Optional.empty();
    }

    /** Keeps the leases of what runs in this process. */
    void renewLeases() {
        running.forEach((name, run) -> {
            if (!runs.renew(name, run)) {
                LOG.warnf("Task %s was taken over by another node while it ran here", name);
            }
        });
    }

    private Optional<TaskRun.Outcome> run(ClockTask task, @Nullable Duration every) {
        if (!settings.role().hasDesk()) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        UUID run = Ids.next();
        if (!claim(task.name(), run, every)) {
            return Optional.empty();
        }
        running.put(task.name(), run);
        TaskRun.Outcome outcome = TaskRun.Outcome.FAILED;
        try {
            outcome = perform(task, run);
        } finally {
            running.remove(task.name(), run);
            runs.finish(task.name(), run, outcome);
        }
        return Optional.of(outcome);
    }

    private boolean claim(String name, UUID run, @Nullable Duration every) {
        try {
            return runs.claim(name, run, every);
        } catch (RuntimeException lostTheRace) {
            // Two nodes inserted the row of a new task, or fought for its lock: the other one has it.
            LOG.debugf("Task %s is claimed elsewhere", name);
            return false;
        }
    }

    /** What cannot be told must not hide what failed. */
    private void tell() {
        try {
            notices.tell(new StaffNotices.Notice(StaffNotices.Code.JOB_FAILED, null, null, 0));
        } catch (RuntimeException failure) {
            LOG.errorf("Nobody could be told of it: incident %s", Faults.log(failure));
        }
    }

    private TaskRun.Outcome perform(ClockTask task, UUID run) {
        ClockAuthority authority = new ClockAuthority(task, run);
        TaskRun.Outcome outcome = TaskRun.Outcome.DONE;
        try {
            task.run(authority);
        } catch (RuntimeException failure) {
            outcome = TaskRun.Outcome.FAILED;
            LOG.errorf("Task %s failed: incident %s", task.name(), Faults.log(failure));
        }
        if (!authority.used().isEmpty() || outcome == TaskRun.Outcome.FAILED) {
            Leaf leaf = Leaf.of("task.run", authority.actor())
                    .object("task-run", run)
                    .code("task", task.name())
                    .code("outcome", outcome.name());
            authority.used().forEach((code, times) -> leaf.count(code.name(), times));
            audit.recordFirst(leaf);
        }
        if (outcome == TaskRun.Outcome.FAILED) {
            tell();
        }
        return outcome;
    }
}
