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
    private final Awards awards;
    private final Inserts inserts;

    Frames(Campaigns campaigns, SenderProfiles senders, Prizes prizes, Awards awards, Inserts inserts) {
        this.campaigns = campaigns;
        this.senders = senders;
        this.prizes = prizes;
        this.awards = awards;
        this.inserts = inserts;
    }

    Frame of(ShippingList list) {
        return of(campaigns.require(list.campaignId()), list.senderId(), list.service(), list.shipDate());
    }

    Frame of(Campaign campaign, UUID senderId, String service, LocalDate shipDate) {
        SenderProfile sender = senders.require(senderId);
        if (!sender.divisionId().equals(campaign.divisionId())) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        Map<String, Insert> byCode = new HashMap<>();
        inserts.due(campaign.id(), awards.ofCampaign(campaign.id()))
                .values()
                .forEach(insert -> byCode.put(insert.code(), insert));
        return new Frame(campaign, sender, Frame.byId(prizes.ofCampaign(campaign.id())), service, shipDate, byCode);
    }
}
