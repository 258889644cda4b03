package dev.todoke.vault;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.envelope.AesGcm;
import dev.todoke.vault.envelope.Hmac;
import dev.todoke.vault.store.JournalEntry;
import dev.todoke.vault.store.KeySet;
import dev.todoke.vault.store.KeyStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keyed MACs for exact search and duplicates at the desk. Keys belong to division × year × field, outside campaign keys. */
@ApplicationScoped
public class LookupMacs {

    private static final String LABEL = "todoke.lookup.v1";

    private final KeyRing ring;
    private final LookupKeys anchors;
    private final KeyDestroyer destroyer;
    private final TodokeClock clock;

    /** Keys that are known to have their row. */
    private final Set<Known> anchored = ConcurrentHashMap.newKeySet();

    private record Known(UUID division, int year, int version, Instant madeAt) {}

    LookupMacs(KeyRing ring, LookupKeys anchors, KeyDestroyer destroyer, TodokeClock clock) {
        this.ring = ring;
        this.anchors = anchors;
        this.destroyer = destroyer;
        this.clock = clock;
    }

    /** @param field for example {@code handle}; @param normalised the value after folding */
    public MacTag tag(UUID division, int year, String field, byte[] normalised) {
        KeySet.Entry key = anchored(division, year, key(division, year).newest(StoredKeys.LOOKUP));
        byte[] own = Hmac.derive(key.secret(), LABEL, field);
        return new MacTag(key.version(), Hmac.tag(own, LABEL, normalised));
    }

    /** The tag to look for: none where no key was ever made or it is destroyed, for then there is nothing to find. */
    public Optional<MacTag> tagToFind(UUID division, int year, String field, byte[] normalised) {
        return ring.store().find(StoredKeys.lookup(division, year)).map(keys -> tag(division, year, field, normalised));
    }

    /** Destroys the keys of one division and year: none of their MACs, tombstones included, can be matched any more. */
    public void destroy(UUID division, int year, Authority authority) {
        authority.require(Operation.on(OperationCode.DESTROY_KEYS, division, division));
        anchors.forget(division, year);
        destroyer.destroy(destroyed(division, year), authority);
    }

    private KeySet key(UUID division, int year) {
        KeyStore store = ring.store();
        String name = StoredKeys.lookup(division, year);
        return store.find(name).orElseGet(() -> make(store, name, destroyed(division, year)));
    }

    /** On disk first, then its row, then whatever is made with it; a key that a crash left without a row gets it now. */
    private KeySet.Entry anchored(UUID division, int year, KeySet.Entry key) {
        Known known = new Known(division, year, key.version(), key.createdAt());
        if (!anchored.contains(known)) {
            synchronized (anchored) {
                if (!anchored.contains(known)) {
                    anchors.anchor(division, year, key);
                    anchored.add(known);
                }
            }
        }
        return key;
    }

    private KeySet make(KeyStore store, String name, JournalEntry.Destroyed destroyed) {
        synchronized (store) {
            if (store.journal().find(destroyed).isPresent()) {
                throw new Refusal(ProblemType.GONE);
            }
            return store.find(name)
                    .orElseGet(() -> store.update(
                            name, keys -> keys.with(StoredKeys.LOOKUP, clock.now(), AesGcm.randomKey(), new byte[0])));
        }
    }

    private static JournalEntry.Destroyed destroyed(UUID division, int year) {
        return new JournalEntry.Destroyed(JournalEntry.Kind.LOOKUP, division, 0, year);
    }
}
