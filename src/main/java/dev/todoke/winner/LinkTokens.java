package dev.todoke.winner;

import dev.todoke.kernel.LinkToken;
import dev.todoke.vault.DeskSealer;
import dev.todoke.vault.RecordKeys;
import dev.todoke.vault.RecordRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the secret of a form link sealed until a submission arrives, so that a worklist can go on tomorrow. It only seals;
 * {@link Contacts} opens, so that what issues links can reach nothing that opens.
 */
@ApplicationScoped
public class LinkTokens {

    private final SealedLinkTokens tokens;
    private final Winners winners;
    private final DeskSealer sealer;
    private final RecordKeys keys;

    public LinkTokens(SealedLinkTokens tokens, Winners winners, DeskSealer sealer, RecordKeys keys) {
        this.tokens = tokens;
        this.winners = winners;
        this.sealer = sealer;
        this.keys = keys;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID winner, UUID link, LinkToken token) {
        keep(winner, winners.require(winner).campaignId(), link, token);
    }

    /** As above, for a caller who knows the winner's campaign. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID winner, UUID campaign, UUID link, LinkToken token) {
        RecordRef ref = SealedLinkToken.newRef(campaign, winner);
        byte[] body = sealer.seal(ref, token.text().getBytes(StandardCharsets.US_ASCII));
        tokens.persist(new SealedLinkToken(ref, link, body));
    }

    /** Erases the tokens of these winners, keys included; returns how many went. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int erase(Collection<UUID> winnerIds) {
        List<UUID> records = tokens.ofWinners(winnerIds).stream()
                .map(SealedLinkToken::record)
                .toList();
        if (records.isEmpty()) {
            return 0;
        }
        keys.forget(records);
        return (int) tokens.delete("record in ?1", records);
    }
}
