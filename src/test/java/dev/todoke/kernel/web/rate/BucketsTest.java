package dev.todoke.kernel.web.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A bucket holds a minute's worth, refills evenly, and is each caller's own. */
class BucketsTest {

    private final Buckets buckets = new Buckets(3);
    private long now = 5;

    @Test
    void aFullBucketIsAMinutesWorth() {
        for (int i = 0; i < 60; i++) {
            assertThat(take("a").allowed()).isTrue();
        }
        Buckets.Taken refused = take("a");
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.again()).isEqualTo(1);
        assertThat(refused.full()).isEqualTo(60);
        assertThat(take("b").allowed()).isTrue();
    }

    @Test
    void itRefillsEvenlyAndNeverAboveFull() {
        for (int i = 0; i < 61; i++) {
            take("a");
        }
        later(Duration.ofMillis(500));
        assertThat(take("a").allowed()).isFalse();
        later(Duration.ofMillis(600));
        assertThat(take("a").allowed()).isTrue();
        later(Duration.ofHours(3));
        assertThat(take("a").remaining()).isEqualTo(59);
    }

    @Test
    void aRefusedRequestCostsNothing() {
        for (int i = 0; i < 1000; i++) {
            take("a");
        }
        later(Duration.ofSeconds(2));
        assertThat(take("a").allowed()).isTrue();
    }

    @Test
    void aClockThatStandsStillOrTurnsBackGivesNothing() {
        for (int i = 0; i < 60; i++) {
            take("a");
        }
        now -= Duration.ofMinutes(5).toNanos();
        assertThat(take("a").allowed()).isFalse();
    }

    @Test
    void whoeverWasSilentLongestIsForgottenFirst() {
        take("a");
        take("b");
        take("c");
        take("a");
        take("d");
        assertThat(buckets.size()).isEqualTo(3);
        assertThat(take("a").remaining()).isEqualTo(57);
        assertThat(take("b").remaining()).isEqualTo(59);
    }

    private Buckets.Taken take(String caller) {
        return buckets.take(caller, 60, now);
    }

    private void later(Duration duration) {
        now += duration.toNanos();
    }
}
