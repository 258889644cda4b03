package dev.todoke.kernel.web.once;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.RawClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;

/** Erases keys and what was kept of their answers after a day. */
@ApplicationScoped
class KeySweep implements ClockTask {

    private final KeyTable table;
    private final RawClock clock;

    KeySweep(KeyTable table, RawClock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rest.keys";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Set<OperationCode> operations() {
        return Set.of();
    }

    @Override
    public void run(Authority authority) {
        table.forgetBefore(clock.now().minus(Keys.KEPT));
    }
}
