package dev.todoke.staff;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * After a few wrong attempts the next one from the same network for the same name must wait, a little longer each time.
 * Never a lock: a stranger elsewhere cannot keep somebody out. In memory and bounded; a restart forgives.
 */
@Singleton
class SignInDelays {

    private static final int FREE = 4;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final RawClock clock;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > MOST;
        }
    };

    SignInDelays(RawClock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt as it begins, and refuses while the name must wait, right or wrong alike. Looking and counting are
     * one step: were a failure counted when it is known, all that began meanwhile would have passed one look.
     */
    synchronized void begin(StaffName name, String network) {
        Wrong past = wrong.get(key(name, network));
        if (past != null && clock.now().isBefore(past.until())) {
            throw new Refusal(ProblemType.TOO_MANY);
        }
        failed(name, network);
    }

    /** One more that failed, or may. */
    synchronized void failed(StaffName name, String network) {
        Instant now = clock.now();
        Wrong past = wrong.get(key(name, network));
        int times = past == null || past.until().plus(FORGOTTEN).isBefore(now) ? 1 : past.times() + 1;
        wrong.put(key(name, network), new Wrong(times, now.plus(delay(times))));
    }

    /** An attempt that was never looked at, because there was no place to: it was neither right nor wrong. */
    synchronized void undone(StaffName name, String network) {
        // The wait stays: others may have begun since.
        wrong.computeIfPresent(
                key(name, network),
                (key, past) -> past.times() <= 1 ? null : new Wrong(past.times() - 1, past.until()));
    }

    synchronized void succeeded(StaffName name, String network) {
        wrong.remove(key(name, network));
    }

    static Duration delay(int times) {
        if (times <= FREE) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(times - FREE, 20);
        return seconds > LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds(seconds);
    }

    private static String key(StaffName name, String network) {
        return name.text().length() + ":" + name.text() + network;
    }

    private record Wrong(int times, Instant until) {}
}
