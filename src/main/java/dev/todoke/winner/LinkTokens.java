package dev.todoke.winner;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.LinkToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Keeps the secret of a form link sealed until a submission arrives, so that a worklist can go on tomorrow. */
@ApplicationScoped
public class LinkTokens {

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID winner, UUID link, LinkToken token) {
        throw new UnsupportedOperationException();
    }

    /** Tokens by link; links whose token has been erased are left out. At most 100, one leaf. */
    public Map<UUID, LinkToken> open(Authority authority, UUID campaign, Collection<UUID> links, AccessReason reason) {
        throw new UnsupportedOperationException();
    }

    /** Erases the tokens of these winners, keys included; returns how many went. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int erase(Collection<UUID> winners) {
        throw new UnsupportedOperationException();
    }
}
