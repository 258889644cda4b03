package dev.todoke.winner;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Where winners are kept. */
@ApplicationScoped
public class Winners implements PanacheRepositoryBase<Winner, UUID> {

    public Winner require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    public List<Winner> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 order by id", campaign);
    }

    public long countOfCampaign(UUID campaign) {
        return count("campaignId", campaign);
    }
}
