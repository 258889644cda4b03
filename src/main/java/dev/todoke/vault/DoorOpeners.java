package dev.todoke.vault;

import dev.todoke.vault.envelope.DoorWrap;
import dev.todoke.vault.store.JournalEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Openers of door keys in use, the least used forgotten first. An opener holds a key, so it goes when its key is destroyed;
 * and it is made with the lock held, so that none can appear from a key that is being destroyed.
 */
final class DoorOpeners {

    static final int MOST = 256;

    private final Map<ScopeKey.Id, DoorWrap.Opener> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ScopeKey.Id, DoorWrap.Opener> eldest) {
            return size() > MOST;
        }
    };

    /** @param secret looks the key up; throws where there is none any more */
    synchronized DoorWrap.Opener of(ScopeKey.Id id, Supplier<byte[]> secret) {
        DoorWrap.Opener opener = known.get(id);
        if (opener == null) {
            opener = DoorWrap.opener(secret.get());
            known.put(id, opener);
        }
        return opener;
    }

    /** After the key has left the store. */
    synchronized void forget(JournalEntry.Destroyed what) {
        switch (what.kind()) {
            case SCOPE -> known.keySet().removeIf(id -> id.scope().equals(what.scope()));
            case VERSION -> known.remove(new ScopeKey.Id(what.scope(), what.suite(), what.version()));
            case LOOKUP -> {}
        }
    }

    /** The store is closed. */
    synchronized void clear() {
        known.clear();
    }

    synchronized int size() {
        return known.size();
    }
}
