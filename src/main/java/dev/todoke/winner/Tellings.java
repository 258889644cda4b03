package dev.todoke.winner;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Where it is ticked off who has been told. */
@ApplicationScoped
public class Tellings implements PanacheRepositoryBase<Telling, UUID> {

    private final Winners winners;
    private final Campaigns campaigns;
    private final AuditLog audit;
    private final TodokeClock clock;

    public Tellings(Winners winners, Campaigns campaigns, AuditLog audit, TodokeClock clock) {
        this.winners = winners;
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ticks off these links (link to winner); ticking twice changes nothing. Returns how many were new. */
    @Transactional
    public int told(UUID campaign, Map<UUID, UUID> winnerOfLink, Authority authority) {
        Campaign of = campaigns.require(campaign);
        int fresh = 0;
        for (Map.Entry<UUID, UUID> entry : winnerOfLink.entrySet()) {
            Winner winner = winners.require(entry.getValue());
            if (!winner.campaignId().equals(campaign)) {
                throw new Refusal(ProblemType.NOT_FOUND);
            }
            if (findById(entry.getKey()) == null) {
                persist(new Telling(
                        entry.getKey(), winner, clock.now(), authority.actor().id()));
                fresh++;
            }
        }
        if (fresh > 0) {
            audit.record(Leaf.of("winner.tell", authority.actor())
                    .division(of.divisionId())
                    .campaign(campaign)
                    .count("winners", fresh));
        }
        return fresh;
    }
}
