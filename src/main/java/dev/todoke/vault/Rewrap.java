package dev.todoke.vault;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.OperationCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;

/**
 * The one loop over {@code record_key}: it settles what the door sealed, rotates keys, moves survivors of erasures to new
 * keys and destroys the old ones. It may die at any step; running it again does the rest. A command in this process and the
 * schedule take turns.
 */
@ApplicationScoped
public class Rewrap implements ClockTask {

    private final KeyRotation rotation;
    private final KeyMover mover;
    private final KeyDestroyer destroyer;

    Rewrap(KeyRotation rotation, KeyMover mover, KeyDestroyer destroyer) {
        this.rotation = rotation;
        this.mover = mover;
        this.destroyer = destroyer;
    }

    @Override
    public String name() {
        return "vault.rewrap";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Set<OperationCode> operations() {
        return Set.of(OperationCode.REWRAP, OperationCode.ROTATE_KEYS, OperationCode.DESTROY_KEYS);
    }

    @Override
    public synchronized void run(Authority clock) {
        rotation.due(clock);
        finish(clock);
    }

    /** Rotates every key now, whether it is due or not, and returns how many scopes there are. */
    public synchronized int rotateAll(Authority authority) {
        int scopes = rotation.all(authority);
        finish(authority);
        return scopes;
    }

    private void finish(Authority authority) {
        mover.all(authority);
        destroyer.due(authority);
    }
}
