package dev.todoke.intake;

/** How much a revocation ends. */
public enum RevocationReach {
    /** A hijack: no entering, declining or disputing any more; status and correction with the receipt code go on. */
    FIRST_ENTRY,
    /** Reissued or cancelled: nothing goes on. */
    EVERYTHING
}
