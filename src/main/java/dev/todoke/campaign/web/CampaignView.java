package dev.todoke.campaign.web;

import dev.todoke.campaign.Campaign;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign. */
record CampaignView(
        UUID id,
        UUID division,
        @Nullable UUID account,
        String code,
        String name,
        LocalDate opensOn,
        LocalDate closesOn,
        int daysAfter,
        int latestMonths,
        String contactDesk,
        String shipsBy,
        Instant createdAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    static CampaignView of(Campaign campaign) {
        return new CampaignView(
                campaign.id(),
                campaign.divisionId(),
                campaign.accountId(),
                campaign.code(),
                campaign.name(),
                campaign.opensOn(),
                campaign.closesOn(),
                campaign.daysAfter(),
                campaign.latestMonths(),
                campaign.contactDesk(),
                campaign.shipsBy(),
                campaign.createdAt(),
                campaign.openedAt(),
                campaign.closedAt());
    }
}
