package dev.todoke.campaign;

import java.time.Instant;
import java.util.UUID;

/** A campaign and its prize outside any database. */
public final class SampleCampaign {

    private SampleCampaign() {}

    public static Campaign of(UUID id, CampaignProfile profile) {
        return new Campaign(id, id, profile, Instant.EPOCH);
    }

    public static Prize prize(UUID id, UUID campaign, NewPrize prize) {
        return new Prize(id, campaign, prize, 1);
    }
}
