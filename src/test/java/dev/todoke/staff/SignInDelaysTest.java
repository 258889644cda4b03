package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInDelaysTest {

    private static final int AT_ONCE = 50;

    private Instant now = Instant.parse("2026-04-01T00:00:00Z");
    private final SignInDelays delays = new SignInDelays(new RawClock() {
        @Override
        public Instant now() {
            return now;
        }
    });
    private final StaffName name = new StaffName("mori");

    @Test
    void attemptsAtOnceAreCountedBeforeAnyOfThemIsKnownToBeWrong() throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        Callable<Boolean> attempt = () -> {
            together.await();
            return begins();
        };
        long begun = 0;
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(AT_ONCE, attempt))) {
                begun += one.get() ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(begun).as("four free, and the one that starts the wait").isEqualTo(5);
    }

    @Test
    void whoeverIsRightStartsAnew() {
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(begins()).isTrue();
            delays.succeeded(name, "here");
        }
    }

    @Test
    void anAttemptThatWasNeverLookedAtIsNoFailure() {
        for (int i = 0; i < AT_ONCE; i++) {
            if (begins()) {
                delays.undone(name, "here");
            }
            now = now.plusSeconds(3);
        }
        assertThat(begins()).isTrue();
        assertThat(begins()).isTrue();
    }

    @Test
    void anUndoneAttemptShortensNobodysWait() {
        IntStream.range(0, 5).forEach(i -> delays.begin(name, "here"));
        delays.undone(name, "here");
        assertThatThrownBy(() -> delays.begin(name, "here")).isInstanceOf(Refusal.class);
        assertThatCode(() -> delays.begin(name, "elsewhere")).doesNotThrowAnyException();
    }

    private boolean begins() {
        try {
            delays.begin(name, "here");
            return true;
        } catch (Refusal tooMany) {
            return false;
        }
    }
}
