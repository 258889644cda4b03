package dev.todoke.vault;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.store.JournalEntry;
import dev.todoke.vault.store.KeyStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Destroys keys, always in this order: the row that lets anybody seal under them, the journal, the key, the mirror and its
 * leaf. After a crash anywhere in between, the next start or the next run does the rest.
 */
@ApplicationScoped
class KeyDestroyer {

    private final KeyRing ring;
    private final ScopeKeys scopeKeys;
    private final RecordKeys recordKeys;
    private final ScopeShreds shreds;
    private final JournalMirror mirror;
    private final TodokeClock clock;
    private final DeskKeys deskKeys;
    private final FailPoint failPoint;

    KeyDestroyer(
            KeyRing ring,
            ScopeKeys scopeKeys,
            RecordKeys recordKeys,
            ScopeShreds shreds,
            JournalMirror mirror,
            TodokeClock clock,
            DeskKeys deskKeys,
            FailPoint failPoint) {
        this.ring = ring;
        this.scopeKeys = scopeKeys;
        this.recordKeys = recordKeys;
        this.shreds = shreds;
        this.mirror = mirror;
        this.clock = clock;
        this.deskKeys = deskKeys;
        this.failPoint = failPoint;
    }

    JournalEntry end(UUID scope, Authority authority) {
        authority.require(Operation.on(OperationCode.DESTROY_KEYS, scope, scope));
        JournalEntry.Destroyed what = StoredKeys.wholeScope(scope);
        Optional<JournalEntry> done = ring.store().journal().find(what);
        QuarkusTransaction.requiringNew().run(() -> {
            if (recordKeys.in(scope) > 0) {
                throw new Refusal(ProblemType.NOT_READY);
            }
            scopeKeys.delete("scope", scope);
            shreds.done(scope);
        });
        deskKeys.forget(scope);
        return done.isPresent() ? done.get() : destroy(what, authority);
    }

    /** One version that nobody needs: without a row, or with one that no record key refers to. */
    void version(ScopeKey.Id id, Authority authority) {
        authority.require(Operation.on(OperationCode.DESTROY_KEYS, id.scope(), id.scope()));
        QuarkusTransaction.requiringNew().run(() -> scopeKeys.remove(id));
        destroy(StoredKeys.version(id), authority);
    }

    JournalEntry destroy(JournalEntry.Destroyed what, Authority authority) {
        KeyStore store = ring.store();
        failPoint.reached(FailPoint.Step.ROW_GONE);
        JournalEntry entry = store.journal(what, clock.now());
        failPoint.reached(FailPoint.Step.JOURNALLED);
        ring.keys().destroy(what);
        failPoint.reached(FailPoint.Step.KEY_DESTROYED);
        mirror.catchUp(store, authority.actor());
        failPoint.reached(FailPoint.Step.MIRRORED);
        return entry;
    }
}
