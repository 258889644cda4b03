package dev.todoke.job;

import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Jobs;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Runs long work on this node, two pieces at a time, the others waiting in order. */
@ApplicationScoped
class JobRunner implements Jobs {

    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 50;
    private static final int PATIENCE_SECONDS = 10;

    private final JobRuns runs;
    private final JobAttempt attempt;
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "todoke-job");
        thread.setDaemon(true);
        return thread;
    });

    JobRunner(JobRuns runs, JobAttempt attempt) {
        this.runs = runs;
        this.attempt = attempt;
    }

    @Override
    public UUID start(Order order, Authority authority, Work work) {
        Actor actor = authority.actor();
        UUID member = person(actor);
        if (stopping.get()) {
            throw new Refusal(ProblemType.UNAVAILABLE);
        }
        if (here.size() >= AT_ONCE + MOST_WAITING) {
            throw new Refusal(ProblemType.TOO_MANY, "job", "waiting");
        }
        UUID id = Ids.next();
        here.add(id);
        try {
            runs.note(id, order, member);
            workers.execute(() -> run(id, work));
        } catch (RuntimeException notStarted) {
            here.remove(id);
            throw notStarted;
        }
        return id;
    }

    private void run(UUID id, Work work) {
        try {
            attempt.run(id, work, stopping::get);
        } finally {
            here.remove(id);
        }
    }

    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void renewLeases() {
        runs.renew(Set.copyOf(here));
    }

    /** What runs is told to undo itself and says so in its row; what does not listen is found by its lease. */
    void stop(@Observes ShutdownEvent event) {
        stopping.set(true);
        workers.shutdown();
        try {
            workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static UUID person(Actor actor) {
        @Nullable UUID id = actor.kind() == Actor.Kind.STAFF ? actor.id() : null;
        if (id == null) {
            throw new IllegalArgumentException("a job is started by a person");
        }
        return id;
    }
}
