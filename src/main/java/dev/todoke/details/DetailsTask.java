package dev.todoke.details;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.OperationCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Reads what has arrived, every minute. */
@ApplicationScoped
class DetailsTask implements ClockTask {

    static final String NAME = "details.derive";

    private final Derivation derivation;
    private final Details details;

    DetailsTask(Derivation derivation, Details details) {
        this.derivation = derivation;
        this.details = details;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Set<OperationCode> operations() {
        return Set.of(OperationCode.DERIVE);
    }

    /** One campaign whose records cannot be read must not keep the others waiting; the run still counts as failed. */
    @Override
    public void run(Authority clock) {
        RuntimeException failed = null;
        for (UUID campaign : derivation.campaignsWithNews()) {
            try {
                details.derive(campaign, clock);
            } catch (RuntimeException failure) {
                failed = failed == null ? failure : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
