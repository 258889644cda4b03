package dev.todoke.winner;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.LinkToken;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.open.Opener;
import dev.todoke.vault.open.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Opens contact data: at most 100 winners of one campaign, one reason, one leaf in the log. */
@ApplicationScoped
public class Contacts {

    public static final int MOST = 100;

    private final Campaigns campaigns;
    private final Winners winners;
    private final SealedContacts contacts;
    private final SealedLinkTokens tokens;
    private final Opener opener;

    public Contacts(
            Campaigns campaigns, Winners winners, SealedContacts contacts, SealedLinkTokens tokens, Opener opener) {
        this.campaigns = campaigns;
        this.winners = winners;
        this.contacts = contacts;
        this.tokens = tokens;
        this.opener = opener;
    }

    /** Contact data by winner; winners whose data has been erased are left out. */
    @Transactional
    public Map<UUID, ContactData> open(
            Authority authority, UUID campaign, Collection<UUID> winnerIds, AccessReason reason) {
        return open(authority, campaign, winnerIds, List.of(), reason).contacts();
    }

    /**
     * What a worklist needs to tell winners: their contact data and the tokens of these links of theirs, in one opening.
     *
     * @param links links of the same winners
     */
    @Transactional
    public Opened open(
            Authority authority,
            UUID campaign,
            Collection<UUID> winnerIds,
            Collection<UUID> links,
            AccessReason reason) {
        Campaign of = campaigns.require(campaign);
        Set<UUID> asked = requireWinners(campaign, winnerIds);
        List<SealedContact> sealed = contacts.of(campaign, asked);
        List<SealedLinkToken> sealedTokens = tokens.of(campaign, links);
        if (sealedTokens.stream().anyMatch(token -> !asked.contains(token.ref().subject()))) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        List<RecordRef> refs = new ArrayList<>();
        sealed.forEach(contact -> refs.add(contact.ref()));
        sealedTokens.forEach(token -> refs.add(token.ref()));
        if (refs.isEmpty()) {
            return new Opened(Map.of(), Map.of());
        }
        Operation operation = new Operation(OperationCode.OPEN_CONTACTS, of.divisionId(), campaign, null, asked.size());
        Opener.Opened opened = opener.begin(new Opening(authority, operation, reason, of.divisionId(), campaign), refs);
        Map<UUID, ContactData> people = new HashMap<>();
        sealed.forEach(contact ->
                people.put(contact.subject(), ContactBytes.read(opened.open(contact.ref(), contact.body()))));
        Map<UUID, LinkToken> secrets = new HashMap<>();
        sealedTokens.forEach(token -> secrets.put(
                token.linkId(),
                new LinkToken(new String(opened.open(token.ref(), token.body()), StandardCharsets.US_ASCII))));
        return new Opened(people, secrets);
    }

    private Set<UUID> requireWinners(UUID campaign, Collection<UUID> winnerIds) {
        Set<UUID> asked = new LinkedHashSet<>(winnerIds);
        if (asked.size() > MOST) {
            throw new Refusal(ProblemType.INVALID, "winners", "too-many");
        }
        if (!asked.isEmpty() && winners.count("campaignId = ?1 and id in ?2", campaign, asked) != asked.size()) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return asked;
    }

    /**
     * What was opened.
     *
     * @param contacts by winner
     * @param tokens by link
     */
    public record Opened(Map<UUID, ContactData> contacts, Map<UUID, LinkToken> tokens) {

        @Override
        public String toString() {
            return "Opened(" + contacts.size() + ")";
        }
    }
}
