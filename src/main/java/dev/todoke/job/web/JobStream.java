package dev.todoke.job.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todoke.job.JobReach;
import dev.todoke.job.JobRun;
import dev.todoke.job.web.JobWatch.Turn;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One open connection to one job: ids and counts go out on it, and a sentence made of them. */
final class JobStream {

    private static final long ASKED_EVERY = Duration.ofSeconds(2).toNanos();
    /** When to come again after an end that is not the job's. */
    private static final long RETRY_MILLIS = 2_000;

    private final UUID job;
    private final UUID member;
    private final UUID session;
    private final @Nullable UUID wall;
    private final Set<String> roles;
    private final String language;
    private final Sse sse;
    private final JobWatch watch = new JobWatch();
    private final long openedAt = System.nanoTime();
    private long askedAt = openedAt;
    private volatile @Nullable MultiEmitter<? super OutboundSseEvent> emitter;
    private volatile boolean over;

    JobStream(JobRun job, SignedIn person, String language, Sse sse) {
        this.member = person.member();
        this.session = person.session();
        boolean own = job.askedBy().equals(member);
        this.job = job.id();
        this.wall = job.division() == null && !own ? SignedIn.INSTANCE : job.division();
        this.roles = own ? Set.copyOf(RoleNames.ALL) : JobReach.LOOKERS;
        this.language = language;
        this.sse = sse;
    }

    void begin(MultiEmitter<? super OutboundSseEvent> to) {
        emitter = to;
    }

    boolean isOf(JobStream other) {
        return member.equals(other.member);
    }

    /** Also one whose request ended before anything was sent. */
    boolean isOver() {
        return over || (emitter == null && System.nanoTime() - openedAt > ASKED_EVERY);
    }

    boolean isToBeAskedAgain() {
        long now = System.nanoTime();
        boolean due = now - askedAt >= ASKED_EVERY;
        if (due) {
            askedAt = now;
        }
        return due;
    }

    synchronized void show(JobRun now) {
        String stand = now.state() + " " + now.done() + " " + now.total() + " " + now.cancelAsked();
        Turn turn = watch.look(stand, now.state().over(), Duration.ofNanos(System.nanoTime() - openedAt));
        switch (turn) {
            case NOTHING -> {}
            case BEAT -> send(sse.newEventBuilder().comment("still here"));
            case PROGRESS -> send(named("progress", now));
            case END -> {
                send(named("end", now));
                leave();
            }
            case CLOSE -> leave();
        }
    }

    /** Says nothing more; whoever comes again gets the answer they deserve. */
    void leave() {
        over = true;
        var to = emitter;
        if (to != null) {
            to.complete();
        }
    }

    private OutboundSseEvent.Builder named(String name, JobRun now) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        said.put("done", now.done())
                .put("total", now.total())
                .put("state", now.state().code());
        said.put("text", JobTexts.says(now, language));
        return sse.newEventBuilder()
                .name(name)
                .reconnectDelay(RETRY_MILLIS)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, said.toString());
    }

    private void send(OutboundSseEvent.Builder event) {
        var to = emitter;
        if (to != null && !over) {
            to.emit(event.build());
        }
    }

    UUID job() {
        return job;
    }

    UUID member() {
        return member;
    }

    UUID session() {
        return session;
    }

    /** The division where a role is needed; null where being signed in is enough. */
    @Nullable
    UUID wall() {
        return wall;
    }

    Set<String> roles() {
        return roles;
    }
}
