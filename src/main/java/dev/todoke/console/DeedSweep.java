package dev.todoke.console;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.OperationCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;

/** Forgets chosen sets after a week: what was done stands in the log, and who was chosen is nobody's business any more. */
@ApplicationScoped
class DeedSweep implements ClockTask {

    private final Deeds deeds;

    DeedSweep(Deeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public String name() {
        return "console.deeds";
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
    public void run(Authority clock) {
        deeds.forgetOld();
    }
}
