package dev.todoke.intake;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.campaign.Campaigns;
import dev.todoke.channel.SocialAccounts;
import dev.todoke.kernel.Approvals;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.winner.Winners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stops links and takes a stop back. Stopping is easy and one person's decision; starting again takes two. */
@ApplicationScoped
public class Stops {

    private final FormLinks links;
    private final LinkRevocations revocations;
    private final Winners winners;
    private final Campaigns campaigns;
    private final SocialAccounts accounts;
    private final Approvals approvals;
    private final AuditLog audit;
    private final TodokeClock clock;

    Stops(
            FormLinks links,
            LinkRevocations revocations,
            Winners winners,
            Campaigns campaigns,
            SocialAccounts accounts,
            Approvals approvals,
            AuditLog audit,
            TodokeClock clock) {
        this.links = links;
        this.revocations = revocations;
        this.winners = winners;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.approvals = approvals;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stops links at once; one row, however many links it covers. Returns the row. */
    @Transactional
    public LinkRevocation revoke(LinkRevocation.Target target, Authority authority) {
        UUID division = divisionOf(target);
        authority.require(Operation.on(OperationCode.REVOKE_LINKS, division, target.id()));
        var revocation = new LinkRevocation(Ids.next(), division, target, authority.actor(), clock.now());
        revocations.persist(revocation);
        audit.record(Leaf.of("link.revoke", authority.actor())
                .division(division)
                .object("revocation", revocation.id())
                .code("scope", target.kind().name())
                .code("reach", target.reach().name())
                .code("target", target.id().toString()));
        return revocation;
    }

    /** Stops these links of a campaign at once, each by a row of its own, all by one leaf. Returns how many. */
    @Transactional
    public int revokeEach(UUID campaign, Collection<UUID> linkIds, Authority authority) {
        UUID division = campaigns.require(campaign).divisionId();
        authority.require(new Operation(OperationCode.REVOKE_LINKS, division, campaign, null, linkIds.size()));
        List<FormLink> stopped = links.list("id in ?1 and campaignId = ?2", linkIds, campaign);
        for (FormLink link : stopped) {
            var target = new LinkRevocation.Target(RevocationScope.LINK, link.id(), RevocationReach.FIRST_ENTRY);
            revocations.persist(LinkRevocation.outlasting(link, target, authority.actor(), clock.now()));
        }
        audit.record(Leaf.of("link.revoke", authority.actor())
                .division(division)
                .campaign(campaign)
                .code("scope", RevocationScope.LINK.name())
                .code("reach", RevocationReach.FIRST_ENTRY.name())
                .count("links", stopped.size()));
        return stopped.size();
    }

    /** Asks a second person to let a stop be taken back; returns the id of what was asked. */
    @Transactional
    public UUID askToWithdraw(UUID id, Authority authority) {
        LinkRevocation revocation = require(id);
        return approvals.request(authority, revocation.divisionId(), withdrawal(revocation));
    }

    /** Takes a stop back; uses up a second person's approval. */
    @Transactional
    public void withdraw(UUID id, Authority authority) {
        LinkRevocation revocation = require(id);
        Operation operation = withdrawal(revocation);
        authority.require(operation);
        approvals.consume(operation);
        revocation.withdraw(authority.actor().id(), clock.now());
        audit.record(Leaf.of("link.revocation-withdraw", authority.actor())
                .division(revocation.divisionId())
                .object("revocation", id));
    }

    public LinkRevocation require(UUID id) {
        return revocations.findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** The division whose wall stands around the target; refuses with NOT_FOUND what does not exist. */
    public UUID divisionOf(LinkRevocation.Target target) {
        return switch (target.kind()) {
            case LINK ->
                links.findByIdOptional(target.id())
                        .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND))
                        .divisionId();
            case WINNER -> winners.require(target.id()).divisionId();
            case CAMPAIGN -> campaigns.require(target.id()).divisionId();
            case CHANNEL -> accounts.require(target.id()).divisionId();
        };
    }

    private static Operation withdrawal(LinkRevocation revocation) {
        if (revocation.withdrawnAt() != null) {
            throw new Refusal(ProblemType.CONFLICT, "revocation", "withdrawn");
        }
        return Operation.on(OperationCode.WITHDRAW_REVOCATION, revocation.divisionId(), revocation.id());
    }
}
