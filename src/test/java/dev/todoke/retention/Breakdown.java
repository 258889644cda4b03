package dev.todoke.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Breaks the sweep of one campaign off at one step, once. */
@ApplicationScoped
class Breakdown {

    /** What the sweep dies of. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private SweepStep.@Nullable Name step;

    @Nullable
    private UUID campaign;

    void at(SweepStep.Name at, UUID where) {
        step = at;
        campaign = where;
    }

    /** Whether the sweep got there. */
    boolean happened() {
        return step == null;
    }

    void reached(@Observes SweepStep reached) {
        if (reached.name() == step && reached.campaign().equals(campaign)) {
            step = null;
            throw new Killed();
        }
    }
}
