package dev.todoke.console;

import java.util.List;
import java.util.Map;

/**
 * What is known of a chosen set: before, how its awards stand and which have moved since they were shown; afterwards, what
 * came of each.
 *
 * @param states how many are in which state now; empty once something was done
 * @param moved how many are not as they were shown
 * @param named the first of those that moved, or were left out
 * @param done how many it was done to
 * @param left how many were left out
 * @param why how many were left out for which reason
 * @param waiting how many nobody has looked at yet
 * @param undone how many were taken back, and how many had moved on by then
 */
public record DeedStory(
        Map<AwardState, Long> states,
        int moved,
        List<Named> named,
        long done,
        long left,
        List<Why> why,
        long waiting,
        long undone,
        long movedOn) {

    /** One award, by reference, and keys of the words for how it was and is, or for why. */
    public record Named(String reference, String was, String is) {}

    /** A reason, by the key of its words, and how many. */
    public record Why(String key, long count) {}

    public boolean hasMoved() {
        return moved > 0;
    }
}
