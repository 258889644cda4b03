package dev.todoke.campaign.web;

import dev.todoke.campaign.NewCampaign;
import dev.todoke.campaign.NewPrize;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new campaign as somebody wrote it down: settings, purpose and prizes at once. */
record NewCampaignRequest(
        @Nullable UUID division,
        @Nullable UUID account,
        String code,
        String name,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable Integer daysAfter,
        @Nullable Integer latestMonths,
        @Nullable String contactDesk,
        @Nullable String shipsBy,
        @Nullable String purposeJa,
        @Nullable String purposeEn,
        @Nullable List<PrizeRequest> prizes) {

    NewCampaign asked() {
        if (prizes != null && prizes.stream().anyMatch(Objects::isNull)) {
            throw new Refusal(ProblemType.INVALID, "prizes", "blank");
        }
        CampaignRequest settings = new CampaignRequest(
                account, code, name, opensOn, closesOn, daysAfter, latestMonths, contactDesk, shipsBy);
        List<NewPrize> wanted = prizes == null
                ? List.of()
                : prizes.stream().map(PrizeRequest::prize).toList();
        return new NewCampaign(
                Objects.requireNonNull(division),
                settings.profile(),
                purposeJa == null ? "" : purposeJa,
                purposeEn == null ? "" : purposeEn,
                wanted);
    }

    /** A prize as somebody wrote it down. */
    record PrizeRequest(String code, String name, @Nullable String labelName, boolean asksPhone, boolean asksEmail) {

        NewPrize prize() {
            return new NewPrize(code, name, labelName, asksPhone, asksEmail);
        }
    }
}
