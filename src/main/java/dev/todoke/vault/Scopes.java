package dev.todoke.vault;

import dev.todoke.kernel.Authority;
import dev.todoke.vault.envelope.Suite;
import dev.todoke.vault.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The keys of a scope (a campaign, a division, the instance): made when it begins, destroyed when it ends. */
@ApplicationScoped
public class Scopes {

    private final KeyRing ring;
    private final ScopeKeys scopeKeys;
    private final KeyDestroyer destroyer;

    Scopes(KeyRing ring, ScopeKeys scopeKeys, KeyDestroyer destroyer) {
        this.ring = ring;
        this.scopeKeys = scopeKeys;
        this.destroyer = destroyer;
    }

    /** Makes the first key of each suite; safe to repeat. Called in the transaction that creates the campaign. */
    @Transactional
    public void create(UUID scope) {
        for (Suite suite : Suite.values()) {
            if (!scopeKeys.has(scope, suite)) {
                scopeKeys.persistAndFlush(ring.makeKey(ring.keys(), scope, suite));
            }
        }
    }

    /**
     * Destroys every key of the scope (鍵の廃棄による復号不能化): all its records are dead in every database copy at once.
     * Requires that no record key refers to it any more (a refusal NOT_READY otherwise); journalled before it happens.
     * Safe to repeat: an ended scope answers with the place of its destruction in the journal. It commits in transactions
     * of its own, so the rows that referred to the scope must be gone and committed.
     */
    public Destruction end(UUID scope, Authority authority) {
        var entry = destroyer.end(scope, authority);
        return new Destruction(entry.position(), entry.hash());
    }

    /** Where the destruction journal stands now. */
    public Destruction head() {
        Journal journal = ring.store().journal();
        return new Destruction(journal.position(), journal.hash());
    }

    /** What a disposal record prints of a destruction: position and hash of the journal's head. */
    public record Destruction(long journalPosition, String journalHash) {}
}
