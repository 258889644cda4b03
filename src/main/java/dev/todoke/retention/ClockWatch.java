package dev.todoke.retention;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.OperationCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;

/** Looks at the clocks every minute, so that a jump is seen between two sweeps and an hour of agreement can be counted. */
@ApplicationScoped
class ClockWatch implements ClockTask {

    private final ClockGuard guard;

    ClockWatch(ClockGuard guard) {
        this.guard = guard;
    }

    @Override
    public String name() {
        return "retention.clock";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Set<OperationCode> operations() {
        return Set.of();
    }

    @Override
    public void run(Authority clock) {
        guard.check(clock.actor());
    }
}
