package dev.todoke.retention;

import java.util.UUID;

/**
 * The sweep tells where it is. Nobody listens in production; tests break off here to show that every step can be the last
 * one before a crash.
 */
public record SweepStep(Name name, UUID campaign) {

    /** Every step, in order. */
    public enum Name {
        LOCKED,
        ROWS_DELETED,
        KEYS_FORGOTTEN,
        TERMS_DISPOSED,
        RECORD_SIGNED,
        BATCH_COMMITTED,
        END_INTENDED,
        KEY_DESTROYED,
        END_RECORDED
    }
}
