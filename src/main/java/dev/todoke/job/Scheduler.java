package dev.todoke.job;

import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.Faults;
import dev.todoke.kernel.TodokeSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Looks every few seconds which tasks are due, on nodes with a desk; the lock rows see to it that one node runs each. */
@ApplicationScoped
public class Scheduler {

    private static final Logger LOG = Logger.getLogger(Scheduler.class);

    private final Instance<ClockTask> tasks;
    private final RunTask runTask;
    private final TodokeSettings settings;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "todoke-clock");
        thread.setDaemon(true);
        return thread;
    });

    public Scheduler(@Any Instance<ClockTask> tasks, RunTask runTask, TodokeSettings settings) {
        this.tasks = tasks;
        this.runTask = runTask;
        this.settings = settings;
    }

    @Scheduled(every = "5s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (!settings.role().hasDesk()) {
            return;
        }
        runTask.renewLeases();
        for (ClockTask task : tasks) {
            if (busy.add(task.name())) {
                workers.execute(() -> attempt(task));
            }
        }
    }

    private void attempt(ClockTask task) {
        try {
            runTask.whenDue(task);
        } catch (RuntimeException failure) {
            LOG.errorf("Task %s could not be started: incident %s", task.name(), Faults.log(failure));
        } finally {
            busy.remove(task.name());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        workers.shutdown();
    }
}
