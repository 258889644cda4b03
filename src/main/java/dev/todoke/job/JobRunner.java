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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    private static final int WAITING_EACH = 2;
    /** Files of work that waits lie in this node's memory. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int PATIENCE_SECONDS = 10;

    private final JobRuns runs;
    private final JobAttempt attempt;
    /** In the order in which they were started, which is the order in which workers take them. */
    private final Map<UUID, Held> here = new LinkedHashMap<>();

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
        UUID id = Ids.next();
        hold(id, new Held(member, order.holds()));
        try {
            runs.note(id, order, member);
            workers.execute(() -> run(id, work));
        } catch (RuntimeException notStarted) {
            letGo(id);
            throw notStarted;
        }
        return id;
    }

    /** Nobody fills the queue alone, and all of it together does not fill the memory. */
    private void hold(UUID id, Held work) {
        synchronized (here) {
            long waiting = here.values().stream()
                    .skip(AT_ONCE)
                    .filter(other -> other.member().equals(work.member()))
                    .count();
            if (here.size() >= AT_ONCE && waiting >= WAITING_EACH) {
                throw new Refusal(ProblemType.TOO_MANY, "job", "waiting");
            }
            long bytes = here.values().stream().mapToLong(Held::bytes).sum();
            if (here.size() >= AT_ONCE + MOST_WAITING || bytes + work.bytes() > MOST_BYTES) {
                throw new Refusal(ProblemType.UNAVAILABLE, "job", "full");
            }
            here.put(id, work);
        }
    }

    private void letGo(UUID id) {
        synchronized (here) {
            here.remove(id);
        }
    }

    private Set<UUID> held() {
        synchronized (here) {
            return Set.copyOf(here.keySet());
        }
    }

    @Override
    public boolean isUnderWay(UUID job) {
        return runs.isUnderWay(job);
    }

    private void run(UUID id, Work work) {
        try {
            attempt.run(id, work, stopping::get);
        } finally {
            letGo(id);
        }
    }

    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void renewLeases() {
        runs.renew(held());
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

    /** Who asked for it, and how much memory it keeps. */
    private record Held(UUID member, long bytes) {}

    private static UUID person(Actor actor) {
        @Nullable UUID id = actor.kind() == Actor.Kind.STAFF ? actor.id() : null;
        if (id == null) {
            throw new IllegalArgumentException("a job is started by a person");
        }
        return id;
    }
}
