package dev.todoke.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The time of the business. Happenings are instants; deadlines are days in Japan, inclusive. Instants are cut to
 * microseconds, the finest that both databases keep, so that a value read back equals the value written.
 */
@ApplicationScoped
public class TodokeClock {

    /** Every deadline is a day here, whatever zone the machine or the reader is in. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final RawClock raw;
    private final Mode mode;
    private final Duration offset;
    private final ThreadLocal<Duration> past = ThreadLocal.withInitial(() -> Duration.ZERO);

    public TodokeClock(RawClock raw, TodokeSettings settings) {
        this.raw = raw;
        this.mode = settings.mode();
        this.offset = settings.mode() == Mode.DEMO ? settings.clock().offset() : Duration.ZERO;
    }

    public Instant now() {
        return raw.now().plus(offset).minus(past.get()).truncatedTo(ChronoUnit.MICROS);
    }

    /** Does something as if it were that long ago; how the demo gets a past. In no other mode. */
    public void ago(Duration howLong, Runnable work) {
        if (mode != Mode.DEMO) {
            throw new IllegalStateException("there is no other time than now outside the demo");
        }
        past.set(howLong);
        try {
            work.run();
        } finally {
            past.remove();
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), JAPAN);
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, JAPAN);
    }
}
