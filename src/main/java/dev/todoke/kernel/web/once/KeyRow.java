package dev.todoke.kernel.web.once;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One key as the table holds it. */
record KeyRow(
        byte[] fingerprint,
        UUID claim,
        State state,
        Instant claimedAt,
        @Nullable KnownAnswer answer) {

    /** How far the request with this key is. */
    enum State {
        /** Somebody works on it, or died before anything was committed. */
        CLAIMED,
        /** Its changes are committed; written in the same transaction as they are. */
        APPLIED,
        /** Its answer went out. */
        DONE
    }
}
