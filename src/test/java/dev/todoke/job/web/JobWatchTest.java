package dev.todoke.job.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.job.web.JobWatch.Turn;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a connection is sent, and when it ends by itself. */
class JobWatchTest {

    private final JobWatch watch = new JobWatch();

    @Test
    void whatHasNotMovedIsNotSaidAgain() {
        assertThat(watch.look("1", false, seconds(0))).isEqualTo(Turn.PROGRESS);
        assertThat(watch.look("1", false, seconds(1))).isEqualTo(Turn.NOTHING);
        assertThat(watch.look("2", false, seconds(2))).isEqualTo(Turn.PROGRESS);
    }

    @Test
    void aSilentConnectionIsKeptAliveNowAndThen() {
        watch.look("1", false, seconds(0));
        assertThat(watch.look("1", false, seconds(14))).isEqualTo(Turn.NOTHING);
        assertThat(watch.look("1", false, seconds(15))).isEqualTo(Turn.BEAT);
        assertThat(watch.look("1", false, seconds(16))).isEqualTo(Turn.NOTHING);
        assertThat(watch.look("1", false, seconds(30))).isEqualTo(Turn.BEAT);
    }

    @Test
    void noConnectionOutlivesItsBound() {
        watch.look("1", false, seconds(0));
        assertThat(watch.look("2", false, seconds(299))).isEqualTo(Turn.PROGRESS);
        assertThat(watch.look("3", false, seconds(300))).isEqualTo(Turn.CLOSE);
        assertThat(watch.look("3", false, seconds(4000))).isEqualTo(Turn.CLOSE);
    }

    @Test
    void theEndIsSaidEvenWhenTheTimeIsUp() {
        assertThat(watch.look("done", true, seconds(0))).isEqualTo(Turn.END);
        assertThat(watch.look("done", true, seconds(301))).isEqualTo(Turn.END);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
