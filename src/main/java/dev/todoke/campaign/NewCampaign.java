package dev.todoke.campaign;

import java.util.List;
import java.util.UUID;

/** Everything that one page asks about a new campaign. Empty purpose texts and no prizes are allowed until it opens. */
public record NewCampaign(
        UUID divisionId, CampaignProfile profile, String purposeJa, String purposeEn, List<NewPrize> prizes) {

    public NewCampaign {
        prizes = List.copyOf(prizes);
    }
}
