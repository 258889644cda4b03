package dev.todoke.retention;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.Faults;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Erases who is due and ends campaigns of which nobody is left (保管期限の消去). Which day it is, the business clock says;
 * whether any clock is to be believed, the guard. It works in batches, each one transaction with its own signed record, so
 * that a crash leaves only whole batches behind and the next run goes on.
 */
@ApplicationScoped
public class RetentionSweep implements ClockTask {

    /** Its name in the schedule. */
    public static final String NAME = "retention.sweep";

    private static final Logger LOG = Logger.getLogger(RetentionSweep.class);

    private final ClockGuard guard;
    private final SweepBatch batch;
    private final CampaignEnd end;
    private final SweepQueue queue;
    private final TodokeClock clock;
    private final Event<SweepStep> steps;

    public RetentionSweep(
            ClockGuard guard,
            SweepBatch batch,
            CampaignEnd end,
            SweepQueue queue,
            TodokeClock clock,
            Event<SweepStep> steps) {
        this.guard = guard;
        this.batch = batch;
        this.end = end;
        this.queue = queue;
        this.clock = clock;
        this.steps = steps;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Set<OperationCode> operations() {
        return Set.of(OperationCode.ERASE, OperationCode.END_CAMPAIGN, OperationCode.DESTROY_KEYS);
    }

    @Override
    public void run(Authority authority) {
        Optional<ClockGuard.Evidence> clocks = guard.check(authority.actor());
        if (clocks.isEmpty()) {
            LOG.warn("The sweep is held by the clock guard; nothing was erased");
            return;
        }
        int failures = 0;
        for (UUID campaign : queue.withDue(clock.today())) {
            failures += attempt(campaign, () -> empty(campaign, authority, clocks.get()));
        }
        for (UUID campaign : queue.unended()) {
            failures += attempt(campaign, () -> end.attempt(campaign, authority, clocks.get()));
        }
        for (UUID campaign : queue.unclosed()) {
            failures += attempt(campaign, () -> end.close(campaign, authority, clocks.get()));
        }
        queue.expireTombstones(clock.today());
        if (failures > 0) {
            throw new IllegalStateException("the sweep failed for " + failures + " campaigns");
        }
    }

    private void empty(UUID campaign, Authority authority, ClockGuard.Evidence clocks) {
        Set<UUID> passedOver = new HashSet<>();
        boolean more = true;
        while (more) {
            more = batch.next(campaign, authority, clocks, passedOver);
            steps.fire(new SweepStep(SweepStep.Name.BATCH_COMMITTED, campaign));
        }
    }

    /** One campaign's trouble must not keep the others' data past its day. */
    private static int attempt(UUID campaign, Runnable work) {
        try {
            work.run();
            return 0;
        } catch (RuntimeException failure) {
            LOG.errorf("The sweep failed for campaign %s: incident %s", campaign, Faults.log(failure));
            return 1;
        }
    }
}
