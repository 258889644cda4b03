package dev.todoke.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Any doubt about the time holds what cannot be undone. */
class ClockDoubtTest {

    private static final Instant T = Instant.parse("2026-11-25T00:00:00Z");
    private static final ClockReading START = new ClockReading(T, T, 0);

    @Test
    void agreeingClocksThatWentOnLikeTimeAreBelieved() {
        assertThat(ClockDoubt.of(after(Duration.ofHours(5), Duration.ofHours(5), Duration.ofHours(5)), START, T))
                .isEmpty();
    }

    @Test
    void moreThanAMinuteApartIsADisagreement() {
        ClockReading apart = new ClockReading(T, T.plusSeconds(61), 0);
        assertThat(ClockDoubt.of(apart, null, null)).contains(ClockDoubt.DISAGREE);
        assertThat(ClockDoubt.of(new ClockReading(T, T.minusSeconds(60), 0), null, null))
                .isEmpty();
    }

    @Test
    void bothClocksJumpingTogetherIsSeenByTheClockNobodyCanSet() {
        Duration forty = Duration.ofDays(40);
        assertThat(ClockDoubt.of(after(forty, forty, Duration.ofMinutes(1)), START, T))
                .contains(ClockDoubt.JUMPED);
        assertThat(ClockDoubt.of(after(forty.negated(), forty.negated(), Duration.ofMinutes(1)), START, T))
                .contains(ClockDoubt.JUMPED);
    }

    @Test
    void aStartWithAnEarlierClockThanLastSeenIsDoubted() {
        ClockReading now = new ClockReading(T, T, 0);
        assertThat(ClockDoubt.of(now, null, T.plusSeconds(61))).contains(ClockDoubt.WENT_BACK);
    }

    @Test
    void aStartAfterMoreThanADayIsDoubtedBecauseNobodyWatched() {
        ClockReading now = new ClockReading(T, T, 0);
        assertThat(ClockDoubt.of(now, null, T.minus(Duration.ofDays(30)))).contains(ClockDoubt.LONG_SILENCE);
        assertThat(ClockDoubt.of(now, null, T.minus(Duration.ofHours(20)))).isEmpty();
    }

    private static ClockReading after(Duration database, Duration node, Duration real) {
        return new ClockReading(T.plus(database), T.plus(node), real.toNanos());
    }
}
