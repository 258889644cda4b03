package dev.todoke.campaign;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Changes prizes and takes away those that nobody has won. */
@ApplicationScoped
public class PrizeKeeping {

    private final Campaigns campaigns;
    private final Prizes prizes;
    private final PrizeUse use;
    private final AuditLog audit;

    PrizeKeeping(Campaigns campaigns, Prizes prizes, PrizeUse use, AuditLog audit) {
        this.campaigns = campaigns;
        this.prizes = prizes;
        this.use = use;
        this.audit = audit;
    }

    /** Names and questions change; the code stays, because files of winners name it. */
    @Transactional
    public Prize change(UUID campaignId, UUID id, long version, NewPrize asked, Authority authority) {
        Campaign campaign = campaigns.locked(campaignId);
        Prize prize = require(campaignId, id, version);
        if (!prize.code().equals(asked.code())) {
            throw new Refusal(ProblemType.INVALID, "code", "fixed");
        }
        boolean taken = prizes.ofCampaign(campaignId).stream()
                .anyMatch(other -> !other.id().equals(id) && other.name().equals(asked.name()));
        if (taken) {
            throw new Refusal(ProblemType.INVALID, "name", "taken");
        }
        prize.describe(asked);
        audit.record(leaf("prize.change", campaign, id, authority));
        prizes.flush();
        return prize;
    }

    /** A form that is open keeps one prize at least. */
    @Transactional
    public void remove(UUID campaignId, UUID id, long version, Authority authority) {
        // As an import locks it, so that nobody wins what is being taken away.
        Campaign campaign = campaigns.locked(campaignId);
        Prize prize = require(campaignId, id, version);
        if (use.isWon(id)) {
            throw new Refusal(ProblemType.CONFLICT, "prize", "won");
        }
        if (campaign.openedAt() != null && prizes.ofCampaign(campaignId).size() == 1) {
            throw new Refusal(ProblemType.CONFLICT, "prize", "last");
        }
        prizes.delete(prize);
        audit.record(leaf("prize.remove", campaign, id, authority));
        prizes.flush();
    }

    private Prize require(UUID campaign, UUID id, long version) {
        Prize prize = prizes.require(id);
        if (!prize.campaignId().equals(campaign)) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        if (prize.version() != version) {
            throw new Refusal(ProblemType.PRECONDITION_FAILED);
        }
        return prize;
    }

    private static Leaf leaf(String action, Campaign campaign, UUID prize, Authority authority) {
        return Leaf.of(action, authority.actor())
                .division(campaign.divisionId())
                .campaign(campaign.id())
                .object("prize", prize);
    }
}
