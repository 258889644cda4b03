package dev.todoke.job;

import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The authority of one run of one task (時計の権限): its operations and no other. It remembers what it was used for. */
final class ClockAuthority implements Authority {

    private final UUID run;
    private final Set<OperationCode> operations;
    private final Map<OperationCode, Long> used = new EnumMap<>(OperationCode.class);

    ClockAuthority(ClockTask task, UUID run) {
        this.run = run;
        this.operations = Set.copyOf(task.operations());
    }

    @Override
    public Actor actor() {
        return new Actor(Actor.Kind.CLOCK, run);
    }

    @Override
    public synchronized boolean permits(Operation operation) {
        boolean permitted = operations.contains(operation.code());
        if (permitted) {
            used.merge(operation.code(), 1L, Long::sum);
        }
        return permitted;
    }

    synchronized Map<OperationCode, Long> used() {
        return new EnumMap<>(used);
    }
}
