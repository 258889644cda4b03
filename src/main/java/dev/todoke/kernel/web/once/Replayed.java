package dev.todoke.kernel.web.once;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Ends a request that was done before: it is answered from what is known, and the endpoint never begins. */
class Replayed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable KnownAnswer known;
    private final Replay.Kept kept;

    Replayed(@Nullable KnownAnswer known, Replay.Kept kept) {
        super("done before");
        this.known = known;
        this.kept = kept;
    }

    @Nullable
    KnownAnswer known() {
        return known;
    }

    Replay.Kept kept() {
        return kept;
    }
}
