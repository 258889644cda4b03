package dev.todoke.kernel.web;

import dev.todoke.kernel.Operation;
import dev.todoke.kernel.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that a proof of presence keeps open for a while, as its page shows it.
 *
 * @param left how many seconds that is by this program's clock: a browser's own may be wrong by more than it counts down
 * @param closed the page as it is without that proof
 */
public record OpenWork(Instant until, long left, String closed) {

    /** Null while it is not open in this session. */
    public static @Nullable OpenWork of(SignedIn person, Operation work, String closed, Instant now) {
        return person.openUntil(work)
                .map(until -> new OpenWork(
                        until, Math.max(0, Duration.between(now, until).toSeconds()), closed))
                .orElse(null);
    }

    public String iso() {
        return until.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String minute() {
        return Times.minute(until);
    }
}
