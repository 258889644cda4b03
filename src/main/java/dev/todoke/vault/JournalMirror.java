package dev.todoke.vault;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.vault.store.JournalEntry;
import dev.todoke.vault.store.KeyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Copies new journal entries into the database, with one leaf each, and drops rows of keys that are gone. */
@ApplicationScoped
class JournalMirror {

    private static final Logger LOG = Logger.getLogger(JournalMirror.class);
    private static final Actor CONSOLE = new Actor(Actor.Kind.CONSOLE, null);

    private final EntityManager database;
    private final KeyAnchors anchors;
    private final AuditLog audit;

    JournalMirror(EntityManager database, KeyAnchors anchors, AuditLog audit) {
        this.database = database;
        this.anchors = anchors;
        this.audit = audit;
    }

    /** After a destruction: the journal is ahead of the database by what was just done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void catchUp(KeyStore store, Actor actor) {
        copy(store, anchors.current().orElseThrow(), actor);
    }

    /**
     * At start: the journal is ahead after a crash, or because the database was restored from a backup. Rows of destroyed
     * keys in a restored database open nothing any more; they are dropped and counted.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void replay(KeyStore store, KeyAnchor anchor) {
        int dropped = 0;
        for (JournalEntry entry : store.journal().after(anchor.journalPosition())) {
            dropped += drop(entry);
        }
        if (dropped > 0) {
            LOG.warnf("%d records of a restored database cannot be opened, their keys were destroyed", dropped);
            audit.record(Leaf.of("key.replay", CONSOLE).count("records", dropped));
        }
        copy(store, anchor, CONSOLE);
    }

    private void copy(KeyStore store, KeyAnchor anchor, Actor actor) {
        for (JournalEntry entry : store.journal().after(anchor.journalPosition())) {
            anchors.mirror(anchor, entry);
            audit.record(Leaf.of("key.destroy", actor)
                    .object("scope", entry.scope())
                    .code("kind", entry.kind().name())
                    .code("journal", entry.hash())
                    .count("suite", entry.suite())
                    .count("version", entry.version())
                    .count("position", entry.position()));
        }
    }

    private int drop(JournalEntry entry) {
        return switch (entry.kind()) {
            case LOOKUP -> {
                delete("delete from LookupKey where division = ?1 and year = ?2", entry.scope(), entry.version());
                yield 0;
            }
            case SCOPE -> {
                int keys = delete("delete from RecordKey where scope = ?1", entry.scope());
                delete("delete from ScopeKey where scope = ?1", entry.scope());
                yield keys;
            }
            case VERSION -> {
                int keys = delete(
                        "delete from RecordKey where scope = ?1 and suite = ?2 and keyVersion = ?3",
                        entry.scope(),
                        entry.suite(),
                        entry.version());
                delete(
                        "delete from ScopeKey where scope = ?1 and suite = ?2 and version = ?3",
                        entry.scope(),
                        entry.suite(),
                        entry.version());
                yield keys;
            }
        };
    }

    private int delete(String hql, Object... values) {
        var query = database.createQuery(hql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }
}
