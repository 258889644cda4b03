package dev.todoke.job.web;

import dev.todoke.job.JobRun;
import dev.todoke.job.JobRuns;
import dev.todoke.kernel.Faults;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Everybody who watches a job on this node. One thread looks for all of them with one statement, so that watching costs
 * the database the same however many look; rights are asked again for each.
 */
@ApplicationScoped
class JobStreams {

    static final int PER_PERSON = 4;
    static final int IN_ALL = 100;

    private static final long EVERY_MILLIS = 400;

    private final JobRuns runs;
    private final JobLook look;
    private final Set<JobStream> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "todoke-job-streams");
        thread.setDaemon(true);
        return thread;
    });

    JobStreams(JobRuns runs, JobLook look) {
        this.runs = runs;
        this.look = look;
        ticker.scheduleWithFixedDelay(this::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Refuses with TOO_MANY when the person or the node has enough of them. */
    Multi<OutboundSseEvent> open(JobRun job, SignedIn person, String language, Sse sse) {
        if (stopping.get()) {
            throw new Refusal(ProblemType.UNAVAILABLE);
        }
        JobStream stream = new JobStream(job, person, language, sse);
        enter(stream);
        return Multi.createFrom().emitter(emitter -> begin(stream, job, emitter), BackPressureStrategy.LATEST);
    }

    private synchronized void enter(JobStream stream) {
        long theirs = open.stream().filter(each -> each.isOf(stream)).count();
        if (open.size() >= IN_ALL || theirs >= PER_PERSON) {
            throw new Refusal(ProblemType.TOO_MANY, "events", "open");
        }
        open.add(stream);
    }

    private void begin(JobStream stream, JobRun job, MultiEmitter<? super OutboundSseEvent> emitter) {
        emitter.onTermination(() -> open.remove(stream));
        stream.begin(emitter);
        stream.show(job);
    }

    private void tick() {
        if (open.isEmpty()) {
            return;
        }
        try {
            Map<UUID, JobRun> now = runs.now(open.stream().map(JobStream::job).collect(Collectors.toSet()));
            open.forEach(stream -> turn(stream, now));
        } catch (RuntimeException failure) {
            // The next look is a moment away; whoever looks too long at nothing comes again.
            Faults.log(failure);
        }
        open.removeIf(JobStream::isOver);
    }

    private void turn(JobStream stream, Map<UUID, JobRun> now) {
        JobRun job = now.get(stream.job());
        if (job == null || (stream.isToBeAskedAgain() && !look.admits(stream))) {
            stream.leave();
        } else {
            stream.show(job);
        }
    }

    /** Before the node waits for open requests to end, which these would not do by themselves. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        stop();
    }

    void leave(@Observes ShutdownEvent event) {
        stop();
        ticker.shutdownNow();
    }

    private void stop() {
        stopping.set(true);
        open.forEach(JobStream::leave);
        open.clear();
    }
}
