package dev.todoke.retention;

/** What starts the retention clock of an award (保管期限の起算). */
public enum StartEvent {
    DELIVERED,
    /** Counts as delivered 14 days later, unless the parcel came back. */
    SHIPPED,
    DECLINED,
    LAPSED,
    WITHDRAWN,
    HANDED_OVER,
    NOT_PROMOTED
}
