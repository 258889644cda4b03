package dev.todoke.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Winners who said no before sending anything. */
@ApplicationScoped
public class Declines implements PanacheRepositoryBase<Decline, UUID> {

    public List<Decline> ofCampaign(UUID campaign) {
        return list("campaignId", campaign);
    }

    public boolean exists(UUID winner) {
        return count("winnerId", winner) > 0;
    }
}
