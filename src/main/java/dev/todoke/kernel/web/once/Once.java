package dev.todoke.kernel.web.once;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key that this request holds, if it came with one. */
@RequestScoped
class Once {

    private @Nullable Held held;
    private boolean applied;

    /** @param slot where the key's row is; @param claim which attempt holds it, so that a late one is found out */
    record Held(byte[] slot, UUID claim, Replay.Kept kept) {}

    void hold(Held key) {
        held = key;
    }

    @Nullable
    Held held() {
        return held;
    }

    /** From here on something of this request is in the database. */
    void applied() {
        applied = true;
    }

    boolean isApplied() {
        return applied;
    }

    /** Hands the key over to whoever writes down how it ended; a second answer to the same request finds none. */
    @Nullable
    Held letGo() {
        Held key = held;
        held = null;
        return key;
    }
}
