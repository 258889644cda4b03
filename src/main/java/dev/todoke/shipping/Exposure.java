package dev.todoke.shipping;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.channel.Takeover;
import dev.todoke.channel.Takeovers;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.CopiesLedger;
import dev.todoke.winner.Winners;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Whom a takeover exposed (影響範囲): counted from the copies ledger and from links, without opening anything. */
@ApplicationScoped
public class Exposure {

    private final Takeovers takeovers;
    private final Campaigns campaigns;
    private final Winners winners;
    private final CopiesLedger ledger;
    private final TodokeClock clock;

    Exposure(Takeovers takeovers, Campaigns campaigns, Winners winners, CopiesLedger ledger, TodokeClock clock) {
        this.takeovers = takeovers;
        this.campaigns = campaigns;
        this.winners = winners;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Winners of a campaign whose data lay in the account's message history while it was in other hands, or who sent
     * theirs through one of its links since the earliest time.
     */
    public Set<UUID> affected(UUID takeoverId, UUID campaignId) {
        Takeover takeover =
                takeovers.findByIdOptional(takeoverId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        Campaign campaign = campaigns.require(campaignId);
        Set<UUID> affected = new HashSet<>();
        if (takeover.accountId().equals(campaign.accountId()) && layOpen(takeover, campaignId)) {
            winners.getEntityManager()
                    .createQuery("select w.id from Winner w where w.campaignId = ?1", UUID.class)
                    .setParameter(1, campaignId)
                    .getResultStream()
                    .forEach(affected::add);
        }
        winners.getEntityManager()
                .createQuery(
                        "select distinct s.winnerId from Submission s, FormLink l where l.id = s.linkId"
                                + " and s.campaignId = ?1 and l.channelId = ?2 and s.receivedAt >= ?3",
                        UUID.class)
                .setParameter(1, campaignId)
                .setParameter(2, takeover.accountId())
                .setParameter(3, takeover.earliestAt())
                .getResultStream()
                .forEach(affected::add);
        return affected;
    }

    private boolean layOpen(Takeover takeover, UUID campaign) {
        Instant end = takeover.endedAt() == null ? clock.now() : takeover.endedAt();
        return !ledger.openAt(campaign, takeover.earliestAt(), end, CopiesLedger.Place.DM_HISTORY)
                .isEmpty();
    }
}
