package dev.todoke.shipping;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What left the house. */
@ApplicationScoped
public class Parcels implements PanacheRepositoryBase<Parcel, UUID> {

    public List<Parcel> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 order by reference", campaign);
    }

    public List<Parcel> ofWinner(UUID winner) {
        return list("winnerId = ?1 order by reference", winner);
    }

    List<Parcel> named(Collection<String> references) {
        return references.isEmpty() ? List.of() : list("reference in ?1", references);
    }

    Set<UUID> shippedAwards(UUID campaign) {
        return getEntityManager()
                .createQuery("select p.awardId from Parcel p where p.campaignId = ?1", UUID.class)
                .setParameter(1, campaign)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
