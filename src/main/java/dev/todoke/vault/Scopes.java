package dev.todoke.vault;

import dev.todoke.kernel.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The keys of a scope (a campaign, a division, the instance): made when it begins, destroyed when it ends. */
@ApplicationScoped
public class Scopes {

    /** Makes the first key of each suite; safe to repeat. Called in the transaction that creates the campaign. */
    public void create(UUID scope) {
        throw new UnsupportedOperationException();
    }

    /**
     * Destroys every key of the scope (鍵の廃棄による復号不能化): all its records are dead in every database copy at once.
     * Requires that no record key refers to it any more (a refusal NOT_READY otherwise); journalled before it happens.
     * Safe to repeat: an ended scope answers with the place of its destruction in the journal.
     */
    public Destruction end(UUID scope, Authority authority) {
        throw new UnsupportedOperationException();
    }

    /** Where the destruction journal stands now. */
    public Destruction head() {
        throw new UnsupportedOperationException();
    }

    /** What a disposal record prints of a destruction: position and hash of the journal's head. */
    public record Destruction(long journalPosition, String journalHash) {}
}
