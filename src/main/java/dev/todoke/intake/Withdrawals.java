package dev.todoke.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Winners who took back what they had sent. */
@ApplicationScoped
public class Withdrawals implements PanacheRepositoryBase<Withdrawal, UUID> {

    public List<Withdrawal> ofCampaign(UUID campaign) {
        return list("campaignId", campaign);
    }

    public boolean exists(UUID winner) {
        return count("winnerId", winner) > 0;
    }
}
