package dev.todoke.audit;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.RawClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private final CheckpointSigner signer;
    private final RawClock clock;

    @Nullable
    private Long searchedAt;

    Sequencer(SequencerBatch batch, CheckpointOutlet outlet, CheckpointSigner signer, RawClock clock) {
        this.batch = batch;
        this.outlet = outlet;
        this.signer = signer;
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
        UUID after = whole ? null : batch.youngest();
        Checkpoint newest = null;
        for (Optional<SequencerBatch.Done> done = batch.next(after); done.isPresent(); done = batch.next(after)) {
            newest = done.get().checkpoint();
            after = done.get().last();
            // Not before it is committed: what is remembered and not there would be a log that was cut.
            signer.remember(newest.note());
        }
        if (whole) {
            searchedAt = clock.ticks();
        }
        if (newest != null) {
            outlet.publish(newest);
        }
        return Optional.ofNullable(newest);
    }

    /** The next search leaves nothing out; as after a start. */
    synchronized void searchEverything() {
        searchedAt = null;
    }
}
