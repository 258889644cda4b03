package dev.todoke.campaign;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Where prizes are kept. */
@ApplicationScoped
public class Prizes implements PanacheRepositoryBase<Prize, UUID> {

    public List<Prize> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 order by position", campaign);
    }

    /** Behind all others, whatever was taken away in between. */
    int nextPosition(UUID campaign) {
        return ofCampaign(campaign).stream().mapToInt(Prize::position).max().orElse(0) + 1;
    }

    public Prize require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
