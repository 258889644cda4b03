package dev.todoke.vault;

import dev.todoke.vault.store.JournalEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** The database's memory of the key store: one anchor and the mirrored journal. */
@ApplicationScoped
class KeyAnchors {

    private final EntityManager database;

    KeyAnchors(EntityManager database) {
        this.database = database;
    }

    Optional<KeyAnchor> current() {
        return Optional.ofNullable(database.find(KeyAnchor.class, KeyAnchor.ONLY));
    }

    KeyAnchor drop(UUID store, String genesis) {
        KeyAnchor anchor = new KeyAnchor(store, genesis);
        database.persist(anchor);
        return anchor;
    }

    /** The last mirrored entry. */
    Optional<KeyDestruction> last() {
        return database.createQuery("from KeyDestruction order by journalPosition desc", KeyDestruction.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void mirror(KeyAnchor anchor, JournalEntry entry) {
        database.persist(new KeyDestruction(entry));
        anchor.advance(entry.position(), entry.hash());
    }
}
