package dev.todoke.vault;

import dev.todoke.kernel.Mode;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.vault.store.JournalEntry;
import dev.todoke.vault.store.KeyStore;
import dev.todoke.vault.store.KeyStoreRefused;
import dev.todoke.vault.store.OwnerOnly;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * Whether key store and database belong together and neither was rolled back. Every doubt refuses, and says what to do:
 * an older key store would bring destroyed keys back.
 */
@ApplicationScoped
class StoreChecks {

    private static final Logger LOG = Logger.getLogger(StoreChecks.class);

    private final TodokeSettings settings;
    private final KeyAnchors anchors;
    private final ScopeKeys scopeKeys;
    private final LookupKeys lookupKeys;
    private final JournalMirror mirror;

    StoreChecks(
            TodokeSettings settings,
            KeyAnchors anchors,
            ScopeKeys scopeKeys,
            LookupKeys lookupKeys,
            JournalMirror mirror) {
        this.settings = settings;
        this.anchors = anchors;
        this.scopeKeys = scopeKeys;
        this.lookupKeys = lookupKeys;
        this.mirror = mirror;
    }

    /** Before a byte of it is read. */
    void folder(Path directory) {
        OwnerOnly.firstOpenToOthers(directory).ifPresent(path -> {
            String message = "other users of this machine may reach " + path + ": run  chmod -R go= " + directory;
            if (settings.mode() != Mode.DEMO) {
                throw new KeyStoreRefused(message);
            }
            LOG.warn(message);
        });
        Path data = settings.data().toAbsolutePath().normalize();
        if (settings.mode() == Mode.PRODUCTION && directory.startsWith(data)) {
            throw new KeyStoreRefused("the key store lies inside the database's folder " + data
                    + ": move it elsewhere and set todoke.keys.dir");
        }
    }

    /** In a transaction of its own. True where this database had no key store before and takes this one. */
    boolean database(KeyStore store) {
        boolean fresh = anchors.current().isEmpty();
        KeyAnchor anchor = fresh ? adopt(store) : anchors.current().orElseThrow();
        if (!anchor.store().equals(store.id())) {
            throw new KeyStoreRefused("this is key store " + store.id() + ", but the database belongs to key store "
                    + anchor.store() + ": set todoke.keys.dir to that one, or restore its newest backup");
        }
        long known = anchor.journalPosition();
        long position = store.journal().position();
        if (position < known || !store.journal().hashAt(known).equals(anchor.journalHash())) {
            throw rolledBack(position, known);
        }
        anchors.last().ifPresent(last -> {
            boolean there = last.journalPosition() <= position
                    && store.journal().hashAt(last.journalPosition()).equals(last.hash());
            if (!there) {
                throw rolledBack(position, last.journalPosition());
            }
        });
        StoredKeys keys = new StoredKeys(store);
        for (JournalEntry entry : store.journal().after(0)) {
            keys.destroy(entry.what());
        }
        mirror.replay(store, anchor);
        versions(keys);
        lookups(keys);
        return fresh;
    }

    /** A key store whose making was interrupted, or that outlived its database: there is nothing it could contradict. */
    private KeyAnchor adopt(KeyStore store) {
        if (scopeKeys.count() > 0) {
            throw new KeyStoreRefused("the database has keys but no anchor, so that nobody can tell whether this key"
                    + " store is theirs: restore the database from a backup");
        }
        return anchors.drop(store.id(), store.journal().hashAt(0));
    }

    private void versions(StoredKeys keys) {
        long missing =
                scopeKeys.all().stream().filter(row -> !keys.has(row.id())).count();
        if (missing > 0) {
            throw new KeyStoreRefused("the key store lacks " + missing + " key versions that the database uses: it is"
                    + " older than the database, restore its newest backup");
        }
    }

    private void lookups(StoredKeys keys) {
        long missing =
                lookupKeys.listAll().stream().filter(row -> !keys.has(row)).count();
        if (missing > 0) {
            throw new KeyStoreRefused("the key store lacks " + missing + " lookup keys that the database uses, or has"
                    + " others in their place: it is older than the database, restore its newest backup");
        }
    }

    private static KeyStoreRefused rolledBack(long here, long known) {
        return new KeyStoreRefused("the key store's journal of destroyed keys ends at " + here
                + " or differs, while the database has seen it at " + known
                + ": this key store was rolled back and would bring destroyed keys back; restore its newest backup");
    }
}
