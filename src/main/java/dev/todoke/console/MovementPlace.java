package dev.todoke.console;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an award stands among all that moved: the newest first, then by winner as databases order ids, then by reference. */
record MovementPlace(Instant at, UUID winner, String reference) {

    /** The order of events, which know nothing of references. */
    static final Comparator<MovementPlace> EVENTS = Comparator.comparing(MovementPlace::at)
            .reversed()
            // Databases compare ids as bytes, Java as two signed numbers.
            .thenComparing(place -> place.winner().toString());

    static final Comparator<MovementPlace> ORDER = EVENTS.thenComparing(MovementPlace::reference);

    private static final MovementPlace FIRST =
            new MovementPlace(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0), "");
    private static final MovementPlace LAST = new MovementPlace(Instant.EPOCH, new UUID(-1, -1), WinnersList.LAST);

    /** The place that a cursor names; without one, the end from which to begin. */
    static MovementPlace of(@Nullable String key, boolean back) {
        if (key == null) {
            return back ? LAST : FIRST;
        }
        String[] parts = key.split("\\|", -1);
        if (parts.length == 3) {
            try {
                return new MovementPlace(Instant.parse(parts[0]), UUID.fromString(parts[1]), parts[2]);
            } catch (DateTimeException | IllegalArgumentException e) {
                // Falls through to the same refusal.
            }
        }
        throw new Refusal(ProblemType.MALFORMED, "cursor", "unreadable");
    }

    static Comparator<MovementPlace> order(boolean back) {
        return back ? ORDER.reversed() : ORDER;
    }

    static Comparator<MovementPlace> events(boolean back) {
        return back ? EVENTS.reversed() : EVENTS;
    }

    String key() {
        return at + "|" + winner + "|" + reference;
    }
}
