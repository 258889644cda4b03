package dev.todoke.campaign;

import dev.todoke.retention.CampaignBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells retention what it prints of a campaign. */
@ApplicationScoped
class CampaignEntry implements CampaignBook {

    private final Campaigns campaigns;

    CampaignEntry(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Optional<Entry> entry(UUID campaign) {
        return campaigns
                .findByIdOptional(campaign)
                .map(found -> new Entry(found.divisionId(), found.code(), found.name(), found.lastDay()));
    }
}
