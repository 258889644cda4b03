package dev.todoke.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** This node's own clock, never shifted. One-time codes and the clock guard read it; everything else reads {@link TodokeClock}. */
@ApplicationScoped
public class RawClock {

    private final Clock clock = Clock.systemUTC();

    public Instant now() {
        return clock.instant();
    }

    /** A clock that nobody can set: nanoseconds since some moment, in this process only. */
    public long ticks() {
        return System.nanoTime();
    }
}
