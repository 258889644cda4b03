package dev.todoke.shipping;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Where lists are kept. */
@ApplicationScoped
public class ShippingLists implements PanacheRepositoryBase<ShippingList, UUID> {

    public ShippingList require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** Newest first. */
    public List<ShippingList> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 order by createdAt desc, id desc", campaign);
    }
}
