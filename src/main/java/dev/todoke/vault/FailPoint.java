package dev.todoke.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** Where a crash would hurt. Tests stop the work at each step and run it again; elsewhere nothing happens here. */
@ApplicationScoped
class FailPoint {

    /** The steps between which a process may die. */
    enum Step {
        KEY_MADE,
        ROTATED,
        BATCH_REWRAPPED,
        ROW_GONE,
        JOURNALLED,
        KEY_DESTROYED,
        MIRRORED
    }

    private volatile Consumer<Step> watcher = step -> {};

    void reached(Step step) {
        watcher.accept(step);
    }

    void watch(Consumer<Step> each) {
        watcher = each;
    }
}
