package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.console.CampaignFunnel;
import java.time.LocalDate;

/**
 * One campaign in the list.
 *
 * @param state key of the word for how it stands
 * @param chip style of that word
 */
public record CampaignCard(Campaign campaign, CampaignFunnel funnel, String state, String chip) {

    static CampaignCard of(Campaign campaign, CampaignFunnel funnel, LocalDate today) {
        if (funnel.winners() > 0 && funnel.erased() >= funnel.winners()) {
            return new CampaignCard(campaign, funnel, "campaign_erased", "");
        }
        if (campaign.openedAt() == null) {
            return new CampaignCard(campaign, funnel, "campaign_draft", "chip-warn");
        }
        if (campaign.isOpenOn(today)) {
            return new CampaignCard(campaign, funnel, "campaign_open", "chip-ok");
        }
        boolean soon = today.isBefore(campaign.opensOn());
        return new CampaignCard(campaign, funnel, soon ? "campaign_soon" : "campaign_over", "");
    }
}
