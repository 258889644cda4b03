package dev.todoke.campaign.web;

import dev.todoke.campaign.CampaignProfile;
import dev.todoke.retention.RetentionRule;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign's settings as somebody wrote them down; a missing retention rule is the usual one. */
record CampaignRequest(
        @Nullable UUID account,
        String code,
        String name,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable Integer daysAfter,
        @Nullable Integer latestMonths,
        @Nullable String contactDesk,
        @Nullable String shipsBy) {

    CampaignProfile profile() {
        return CampaignProfile.of(
                account,
                code,
                name,
                opensOn,
                closesOn,
                daysAfter == null ? RetentionRule.DEFAULT.daysAfter() : daysAfter,
                latestMonths == null ? RetentionRule.DEFAULT.latestMonths() : latestMonths,
                contactDesk,
                shipsBy);
    }
}
