package dev.todoke.kernel;

import java.time.Duration;
import java.util.Set;

/** Scheduled work. {@code job} runs each task on one node at a time, with an authority that permits its operations only. */
public interface ClockTask {

    /** Stable name, for example {@code retention.sweep}. */
    String name();

    Duration every();

    /** The operations this task needs; its authority permits no other. */
    Set<OperationCode> operations();

    void run(Authority clock);
}
