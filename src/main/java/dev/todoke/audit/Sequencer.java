package dev.todoke.audit;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.RawClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives leaves their positions, grows the tree and signs what it has become (記録の整列). Leaves are written without
 * waiting for each other; this makes one order of them afterwards.
 */
@ApplicationScoped
public class Sequencer implements ClockTask {

    /** How often everything is searched for a leaf that was committed later than anybody expects. */
    private static final Duration WHOLE_SEARCH = Duration.ofHours(6);

    private final SequencerBatch batch;
    private final CheckpointOutlet outlet;
    private final RawClock clock;

    @Nullable
    private Long searchedAt;

    Sequencer(SequencerBatch batch, CheckpointOutlet outlet, RawClock clock) {
        this.batch = batch;
        this.outlet = outlet;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit.sequence";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Set<OperationCode> operations() {
        return Set.of();
    }

    @Override
    public void run(Authority clock) {
        sequence();
    }

    /** Returns the checkpoint of all that was committed when it began, if there was anything new. */
    public synchronized Optional<Checkpoint> sequence() {
        boolean whole = searchedAt == null || clock.ticks() - searchedAt > WHOLE_SEARCH.toNanos();
        Checkpoint newest = null;
        for (Optional<Checkpoint> next = batch.next(whole); next.isPresent(); next = batch.next(whole)) {
            newest = next.get();
        }
        if (whole) {
            searchedAt = clock.ticks();
        }
        if (newest != null) {
            outlet.publish(newest);
        }
        return Optional.ofNullable(newest);
    }
}
