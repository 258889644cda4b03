package dev.todoke.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts, for many campaigns at once. Nothing is opened to count. */
@ApplicationScoped
public class CampaignFigures {

    private static final Map<String, String> COUNTS = Map.of(
            "winners", "select w.campaignId, count(w) from Winner w where w.campaignId in ?1 group by w.campaignId",
            "awards", "select a.campaignId, count(a) from Award a where a.campaignId in ?1 group by a.campaignId",
            "links",
                    "select l.campaignId, count(l) from FormLink l where l.campaignId in ?1 and l.liveWinner is not null"
                            + " group by l.campaignId",
            "told",
                    "select l.campaignId, count(l) from FormLink l join Telling t on t.linkId = l.id"
                            + " where l.campaignId in ?1 and l.liveWinner is not null group by l.campaignId",
            // Made distinct first: databases count distinct values by sorting them.
            "answered",
                    "select s.campaign, count(*) from (select distinct s.campaignId as campaign, s.winnerId as winner"
                            + " from Submission s where s.campaignId in ?1"
                            + " and not exists (select 1 from Withdrawal x where x.winnerId = s.winnerId)) s"
                            + " group by s.campaign",
            "declined",
                    "select n.campaign, count(*) from (select d.campaignId as campaign, d.winnerId as winner from Decline d"
                            + " where d.campaignId in ?1 union select x.campaignId as campaign, x.winnerId as winner"
                            + " from Withdrawal x where x.campaignId in ?1) n group by n.campaign",
            "listed",
                    "select i.campaignId, count(distinct r.awardId) from ShippingListRow r join ShippingList i on i.id = r.listId"
                            + " where i.campaignId in ?1 and i.discardedAt is null and r.takenOut = false group by i.campaignId",
            "shipped", "select c.campaignId, count(c) from Parcel c where c.campaignId in ?1 group by c.campaignId",
            "delivered",
                    "select c.campaignId, count(c) from Parcel c where c.campaignId in ?1 and c.deliveredOn is not null"
                            + " group by c.campaignId",
            "erased",
                    "select g.campaignId, count(g) from WinnerProgress g where g.campaignId in ?1 and g.erasedOn is not null"
                            + " group by g.campaignId");

    private final EntityManager entities;

    public CampaignFigures(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public CampaignFunnel of(UUID campaign) {
        return of(List.of(campaign)).getOrDefault(campaign, CampaignFunnel.EMPTY);
    }

    @Transactional
    public Map<UUID, CampaignFunnel> of(Collection<UUID> campaigns) {
        if (campaigns.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<UUID, Long>> counts = new HashMap<>();
        COUNTS.forEach((name, query) -> counts.put(name, count(query, campaigns)));
        Map<UUID, CampaignFunnel> funnels = new HashMap<>();
        for (UUID id : campaigns) {
            funnels.put(id, funnel(counts, id));
        }
        return funnels;
    }

    private static CampaignFunnel funnel(Map<String, Map<UUID, Long>> counts, UUID id) {
        return new CampaignFunnel(
                get(counts, "winners", id),
                get(counts, "awards", id),
                get(counts, "links", id),
                get(counts, "told", id),
                get(counts, "answered", id),
                get(counts, "declined", id),
                get(counts, "listed", id),
                get(counts, "shipped", id),
                get(counts, "delivered", id),
                get(counts, "erased", id));
    }

    private static long get(Map<String, Map<UUID, Long>> counts, String name, UUID id) {
        return counts.getOrDefault(name, Map.of()).getOrDefault(id, 0L);
    }

    private Map<UUID, Long> count(String query, Collection<UUID> campaigns) {
        Map<UUID, Long> byCampaign = new HashMap<>();
        entities.createQuery(query, Object[].class)
                .setParameter(1, campaigns)
                .getResultList()
                .forEach(row -> byCampaign.put((UUID) row[0], (Long) row[1]));
        return byCampaign;
    }
}
