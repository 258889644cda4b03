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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Destroys keys, always in this order: the row that lets anybody seal under them, the journal, the key, the mirror and its
 * leaf. After a crash anywhere in between, the next start or the next run does the rest.
 */
@ApplicationScoped
class KeyDestroyer {

    /** The longest request, the minute for which a sealer remembers a version, and the lease of an export. */
    private static final Duration SHORTEST = Duration.ofMinutes(15);

    private final KeyRing ring;
    private final VaultSettings lives;
    private final ScopeKeys scopeKeys;
    private final RecordKeys recordKeys;
    private final ScopeShreds shreds;
    private final JournalMirror mirror;
    private final TodokeClock clock;
    private final DeskKeys deskKeys;
    private final FailPoint failPoint;

    KeyDestroyer(
            KeyRing ring,
            VaultSettings lives,
            ScopeKeys scopeKeys,
            RecordKeys recordKeys,
            ScopeShreds shreds,
            JournalMirror mirror,
            TodokeClock clock,
            DeskKeys deskKeys,
            FailPoint failPoint) {
        this.ring = ring;
        this.lives = lives;
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

    /** Destroys what is due: versions retired long enough that no record needs any more, and left-overs of crashes. */
    void due(Authority authority) {
        Duration wait = lives.shredLag().compareTo(SHORTEST) > 0 ? lives.shredLag() : SHORTEST;
        List<ScopeKey.Id> retired = QuarkusTransaction.requiringNew()
                .call(() -> scopeKeys.retiredSince(clock.now().minus(wait)).stream()
                        .map(ScopeKey::id)
                        .filter(id -> recordKeys.under(id) == 0)
                        .toList());
        retired.forEach(id -> version(id, authority));
        leftOvers().forEach(id -> version(id, authority));
        KeyStore store = ring.store();
        mirror.catchUp(store, authority.actor());
    }

    /** In the store, in no transaction under way, and without a row. Read in this order, so that none is judged too early. */
    private List<ScopeKey.Id> leftOvers() {
        StoredKeys keys = ring.keys();
        List<ScopeKey.Id> settled = keys.scopes().stream()
                .flatMap(scope -> keys.versions(scope).stream())
                .filter(id -> !ring.isInFlight(id))
                .toList();
        Set<ScopeKey.Id> rows = QuarkusTransaction.requiringNew()
                .call(() -> scopeKeys.all().stream().map(ScopeKey::id).collect(Collectors.toSet()));
        return settled.stream().filter(id -> !rows.contains(id)).toList();
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
