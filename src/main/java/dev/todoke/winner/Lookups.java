package dev.todoke.winner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Where look-up MACs are kept. */
@ApplicationScoped
class Lookups implements PanacheRepositoryBase<LookupMac, UUID> {

    List<LookupMac> ofCampaign(UUID campaign) {
        return list("campaignId", campaign);
    }
}
