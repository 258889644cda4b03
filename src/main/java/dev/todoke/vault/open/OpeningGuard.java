package dev.todoke.vault.open;

import dev.todoke.vault.RecordRef;
import java.util.Collection;

/** Asked before every opening; throws a refusal to prevent it (frozen, disposed, quarantined, disputed). */
public interface OpeningGuard {

    /** Whether asking it already counts something; such a guard is asked once all others agree. */
    default boolean counts() {
        return false;
    }

    void check(Opening opening, Collection<RecordRef> records);
}
