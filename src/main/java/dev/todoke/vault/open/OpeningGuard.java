package dev.todoke.vault.open;

import dev.todoke.vault.RecordRef;
import java.util.Collection;

/** Asked before every opening; throws a refusal to prevent it (frozen, disposed, quarantined, disputed). */
public interface OpeningGuard {

    void check(Opening opening, Collection<RecordRef> records);
}
