package dev.todoke.details;

/** What may be done with a winner's delivery details. */
public enum DetailsState {
    /** Nothing has arrived. */
    NONE,
    /** Arrived and not yet read under DERIVE. */
    ARRIVED,
    /** May be listed. */
    READY,
    /** Two people claim to be the winner; somebody must decide (要確認). */
    DISPUTED,
    /** Came through an account that was in other hands (隔離). */
    QUARANTINED,
    /** Declined or withdrawn by the winner. */
    DECLINED,
    ERASED
}
