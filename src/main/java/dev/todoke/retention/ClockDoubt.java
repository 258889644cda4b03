package dev.todoke.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the clocks are not believed (時計の疑い). Erasing early cannot be repaired, so any doubt holds it. */
public enum ClockDoubt {
    /** Database and node tell different times. */
    DISAGREE,
    /** A clock moved otherwise than time did. */
    JUMPED,
    /** The database's clock tells an earlier time than it told at the last check. */
    WENT_BACK,
    /** Nobody watched for so long that a jump could not have been seen. */
    LONG_SILENCE;

    static final Duration AGREEMENT = Duration.ofSeconds(60);
    static final Duration JUMP = Duration.ofMinutes(10);
    static final Duration SILENCE = Duration.ofHours(24);

    /**
     * Judges a reading.
     *
     * @param before the last reading of this process, if there was one
     * @param lastSeen the database's time at the last check of any process, if there was one
     */
    static Optional<ClockDoubt> of(ClockReading now, @Nullable ClockReading before, @Nullable Instant lastSeen) {
        if (isBeyond(Duration.between(now.database(), now.node()), AGREEMENT)) {
            return Optional.of(DISAGREE);
        }
        if (before != null) {
            Duration passed = Duration.ofNanos(now.ticks() - before.ticks());
            Duration database = Duration.between(before.database(), now.database());
            Duration node = Duration.between(before.node(), now.node());
            if (isBeyond(database.minus(passed), JUMP) || isBeyond(node.minus(passed), JUMP)) {
                return Optional.of(JUMPED);
            }
        }
        if (lastSeen != null && now.database().isBefore(lastSeen.minus(AGREEMENT))) {
            return Optional.of(WENT_BACK);
        }
        if (before == null && lastSeen != null && now.database().isAfter(lastSeen.plus(SILENCE))) {
            return Optional.of(LONG_SILENCE);
        }
        return Optional.empty();
    }

    private static boolean isBeyond(Duration difference, Duration limit) {
        return difference.abs().compareTo(limit) > 0;
    }
}
