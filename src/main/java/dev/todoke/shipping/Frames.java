package dev.todoke.shipping;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.campaign.Prizes;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.organisation.SenderProfile;
import dev.todoke.organisation.SenderProfiles;
import dev.todoke.winner.Awards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads what the lines of a list share. */
@ApplicationScoped
class Frames {

    private final Campaigns campaigns;
    private final SenderProfiles senders;
    private final Prizes prizes;
    private final ListRows rows;
    private final Dues dues;

    Frames(Campaigns campaigns, SenderProfiles senders, Prizes prizes, ListRows rows, Dues dues) {
        this.campaigns = campaigns;
        this.senders = senders;
        this.prizes = prizes;
        this.rows = rows;
        this.dues = dues;
    }

    Frame of(ShippingList list) {
        Campaign campaign = campaigns.require(list.campaignId());
        Map<String, Insert> due = rows.inserts(list.id()) == 0 ? Map.of() : dues.byCode(campaign.id());
        return of(campaign, list.senderId(), list.service(), list.shipDate(), due);
    }

    /** For a list that is only being made: no line is laid out yet. */
    Frame of(Campaign campaign, UUID senderId, String service, LocalDate shipDate) {
        return of(campaign, senderId, service, shipDate, Map.of());
    }

    private Frame of(
            Campaign campaign, UUID senderId, String service, LocalDate shipDate, Map<String, Insert> inserts) {
        SenderProfile sender = senders.require(senderId);
        if (!sender.divisionId().equals(campaign.divisionId())) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return new Frame(campaign, sender, Frame.byId(prizes.ofCampaign(campaign.id())), service, shipDate, inserts);
    }

    /** Reads the enclosures of a campaign in a session of its own, which forgets its many awards at once. */
    @ApplicationScoped
    static class Dues {

        private final Awards awards;
        private final Inserts inserts;

        Dues(Awards awards, Inserts inserts) {
            this.awards = awards;
            this.inserts = inserts;
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        Map<String, Insert> byCode(UUID campaign) {
            Map<String, Insert> byCode = new HashMap<>();
            inserts.due(campaign, awards.ofCampaign(campaign))
                    .values()
                    .forEach(insert -> byCode.put(insert.code(), insert));
            return byCode;
        }
    }
}
