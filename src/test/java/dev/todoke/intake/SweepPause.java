package dev.todoke.intake;

import dev.todoke.retention.SweepStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stops the sweep of one campaign at one step until it may go on. */
@ApplicationScoped
class SweepPause {

    private SweepStep.@Nullable Name step;

    @Nullable
    private UUID campaign;

    private CountDownLatch there = new CountDownLatch(1);
    private CountDownLatch goOn = new CountDownLatch(1);

    synchronized void at(SweepStep.Name at, UUID where) {
        step = at;
        campaign = where;
        there = new CountDownLatch(1);
        goOn = new CountDownLatch(1);
    }

    void awaitThere() throws InterruptedException {
        if (!there.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the sweep did not come this far");
        }
    }

    void goOn() {
        goOn.countDown();
    }

    void reached(@Observes SweepStep reached) throws InterruptedException {
        if (reached.name() == step && reached.campaign().equals(campaign)) {
            step = null;
            there.countDown();
            goOn.await(30, TimeUnit.SECONDS);
        }
    }
}
