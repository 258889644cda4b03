package dev.todoke.retention;

/** What starts the retention clock of an award (保管期限の起算). */
public enum StartEvent {
    DELIVERED(3),
    /** Counts as delivered 14 days later, unless the parcel came back. */
    SHIPPED(2),
    DECLINED(1),
    LAPSED(0),
    WITHDRAWN(1),
    HANDED_OVER(3),
    NOT_PROMOTED(0);

    private final int strength;

    StartEvent(int strength) {
        this.strength = strength;
    }

    /** A later, stronger event replaces an earlier one; an equal one changes nothing, so that repeating is harmless. */
    boolean replaces(StartEvent earlier) {
        return strength > earlier.strength;
    }
}
