package dev.todoke.job.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One connection that watches a job: what it is sent at each look. Knows no clock; it is told how long it has been open. */
final class JobWatch {

    /** A connection ends after this; whoever still looks comes again. */
    static final Duration LONGEST = Duration.ofMinutes(5);
    /** Something is sent at least this often, so that a proxy keeps the connection and a dead one is noticed. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    /** What to do at one look. */
    enum Turn {
        NOTHING,
        BEAT,
        PROGRESS,
        /** The job is over; the last word. */
        END,
        /** The job goes on; the connection does not. */
        CLOSE
    }

    private @Nullable String seen;
    private Duration sent = Duration.ZERO;

    /**
     * @param stand everything of the job that is shown, as one text
     * @param open how long the connection has been open
     */
    Turn look(String stand, boolean over, Duration open) {
        if (over) {
            return Turn.END;
        }
        if (open.compareTo(LONGEST) >= 0) {
            return Turn.CLOSE;
        }
        if (!stand.equals(seen)) {
            seen = stand;
            sent = open;
            return Turn.PROGRESS;
        }
        if (open.minus(sent).compareTo(SILENCE) >= 0) {
            sent = open;
            return Turn.BEAT;
        }
        return Turn.NOTHING;
    }
}
