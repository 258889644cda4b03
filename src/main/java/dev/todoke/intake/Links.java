package dev.todoke.intake;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.intake.FormLink.Addressee;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.LinkToken;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.RetentionTerms;
import dev.todoke.winner.LinkTokens;
import dev.todoke.winner.Winner;
import dev.todoke.winner.WinnerProgresses;
import dev.todoke.winner.Winners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives winners their links (受付リンク), for the first time or anew. A winner has one live link at a time. */
@ApplicationScoped
public class Links {

    private final SecureRandom random = new SecureRandom();
    private final FormLinks links;
    private final LinkRevocations revocations;
    private final Doorsteps doorsteps;
    private final Refusers refusers;
    private final Campaigns campaigns;
    private final Winners winners;
    private final WinnerProgresses progresses;
    private final LinkTokens tokens;
    private final RetentionTerms terms;
    private final AuditLog audit;
    private final TodokeClock clock;

    Links(
            FormLinks links,
            LinkRevocations revocations,
            Doorsteps doorsteps,
            Refusers refusers,
            Campaigns campaigns,
            Winners winners,
            WinnerProgresses progresses,
            LinkTokens tokens,
            RetentionTerms terms,
            AuditLog audit,
            TodokeClock clock) {
        this.links = links;
        this.revocations = revocations;
        this.doorsteps = doorsteps;
        this.refusers = refusers;
        this.campaigns = campaigns;
        this.winners = winners;
        this.progresses = progresses;
        this.tokens = tokens;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a link to every winner named, or to all winners of the campaign when none is named, who has none that works
     * and has neither answered nor declined. Returns how many were issued; doing it again issues none. Tokens are kept
     * sealed for the worklist.
     */
    @Transactional
    public int issue(UUID campaignId, Collection<UUID> named, Authority authority) {
        Campaign campaign = campaigns.require(campaignId);
        authority.require(
                new Operation(OperationCode.ISSUE_LINKS, campaign.divisionId(), campaignId, null, named.size()));
        requireOpen(campaign);
        List<Winner> waiting = makeRoom(waiting(campaign, Set.copyOf(named)));
        LinkChannel channel = campaign.accountId() == null ? LinkChannel.MAIL : LinkChannel.ACCOUNT;
        for (Winner winner : waiting) {
            give(campaign, winner, channel);
        }
        if (!waiting.isEmpty()) {
            audit.record(leaf("link.issue", campaign, authority).count("links", waiting.size()));
        }
        return waiting.size();
    }

    /**
     * The same for some winners of a campaign, looking at nobody else; returns who was given one. Whoever does not stand in
     * the answer has a link that works, has answered or said no, or was erased.
     */
    @Transactional
    public Set<UUID> issueTo(UUID campaignId, Collection<UUID> named, Authority authority) {
        Campaign campaign = campaigns.require(campaignId);
        authority.require(
                new Operation(OperationCode.ISSUE_LINKS, campaign.divisionId(), campaignId, null, named.size()));
        requireOpen(campaign);
        List<LinkRevocation> stops = revocations.standing(campaign.divisionId());
        Map<UUID, FormLink> live =
                links.liveOf(named).stream().collect(Collectors.toMap(FormLink::winnerId, Function.identity()));
        Set<UUID> settled = new HashSet<>(progresses.erasedAmong(named));
        settled.addAll(refusers.among(named));
        List<Winner> waiting = winners.list("id in ?1 and campaignId = ?2", named, campaignId).stream()
                .filter(w -> !settled.contains(w.id()))
                .filter(w -> !live.containsKey(w.id()) || isDead(live.get(w.id()), stops))
                .toList();
        List<Winner> some = makeRoom(waiting);
        LinkChannel channel = campaign.accountId() == null ? LinkChannel.MAIL : LinkChannel.ACCOUNT;
        some.forEach(winner -> give(campaign, winner, channel));
        if (!some.isEmpty()) {
            audit.record(leaf("link.issue", campaign, authority).count("links", some.size()));
        }
        return some.stream().map(Winner::id).collect(Collectors.toSet());
    }

    /** Ends the winner's link for good and gives a new one through this channel; the new one starts blank. */
    @Transactional
    public UUID reissue(UUID winnerId, LinkChannel channel, Authority authority) {
        Winner winner = winners.require(winnerId);
        Campaign campaign = campaigns.require(winner.campaignId());
        authority.require(new Operation(OperationCode.ISSUE_LINKS, campaign.divisionId(), winnerId, null, 1));
        requireOpen(campaign);
        for (FormLink old : links.liveOf(List.of(winnerId))) {
            var target = new LinkRevocation.Target(RevocationScope.LINK, old.id(), RevocationReach.EVERYTHING);
            revocations.persist(LinkRevocation.outlasting(old, target, authority.actor(), clock.now()));
        }
        if (makeRoom(List.of(winner)).isEmpty()) {
            throw new Refusal(ProblemType.GONE);
        }
        UUID link = give(campaign, winner, channel);
        audit.record(leaf("link.reissue", campaign, authority).object("link", link));
        return link;
    }

    /**
     * Retires what links these winners have, and leaves out who was erased meanwhile: a token sealed after the sweep had
     * been there would stay for ever. In this order, links before terms, as everybody locks them.
     */
    private List<Winner> makeRoom(List<Winner> some) {
        List<UUID> ids = some.stream().map(Winner::id).toList();
        links.retire(ids);
        Set<UUID> kept = terms.holdKept(ids);
        return some.stream().filter(winner -> kept.contains(winner.id())).toList();
    }

    /** How many winners would get a link from {@link #issue} now. */
    @Transactional
    public int countWaiting(UUID campaignId) {
        return links.countWaiting(campaigns.require(campaignId));
    }

    /** True when nothing can be entered through this link any more, whatever its state. */
    public boolean stopped(FormLink link) {
        return revocations.reaching(link).isPresent();
    }

    private List<Winner> waiting(Campaign campaign, Set<UUID> named) {
        List<LinkRevocation> stops = revocations.standing(campaign.divisionId());
        Map<UUID, FormLink> live = links.ofCampaign(campaign.id()).stream()
                .collect(Collectors.toMap(FormLink::winnerId, Function.identity()));
        Set<UUID> settled = new HashSet<>(refusers.ofCampaign(campaign.id()));
        settled.addAll(progresses.erasedOf(campaign.id()));
        return winners.ofCampaign(campaign.id()).stream()
                .filter(w -> named.isEmpty() || named.contains(w.id()))
                .filter(w -> !settled.contains(w.id()))
                .filter(w -> !live.containsKey(w.id()) || isDead(live.get(w.id()), stops))
                .toList();
    }

    private static boolean isDead(FormLink link, List<LinkRevocation> stops) {
        return link.state() != FormLink.State.SUBMITTED && stops.stream().anyMatch(s -> s.covers(link));
    }

    private UUID give(Campaign campaign, Winner winner, LinkChannel channel) {
        LinkToken token = TokenCode.fresh(random);
        UUID account = channel == LinkChannel.ACCOUNT ? campaign.accountId() : null;
        var addressee = new Addressee(winner.id(), campaign.id(), campaign.divisionId(), channel, account);
        FormLink link = new FormLink(Ids.next(), addressee, doorsteps.tag(token), clock.now(), campaign.closesAt());
        links.persist(link);
        tokens.keep(winner.id(), campaign.id(), link.id(), token);
        return link.id();
    }

    private void requireOpen(Campaign campaign) {
        if (campaign.openedAt() == null
                || campaign.closedAt() != null
                || !clock.now().isBefore(campaign.closesAt())) {
            throw new Refusal(ProblemType.NOT_READY, "campaign", "not-open");
        }
    }

    private static Leaf leaf(String action, Campaign campaign, Authority authority) {
        return Leaf.of(action, authority.actor())
                .division(campaign.divisionId())
                .campaign(campaign.id())
                .object("campaign", campaign.id());
    }
}
