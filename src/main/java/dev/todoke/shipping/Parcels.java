package dev.todoke.shipping;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What left the house. */
@ApplicationScoped
public class Parcels implements PanacheRepositoryBase<Parcel, UUID> {

    private static final int CHUNK = 500;

    public List<Parcel> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 order by reference", campaign);
    }

    public List<Parcel> ofWinner(UUID winner) {
        return list("winnerId = ?1 order by reference", winner);
    }

    /** Parcels by award. */
    Map<UUID, Parcel> ofAwards(Collection<UUID> awards) {
        Map<UUID, Parcel> found = new HashMap<>();
        chunks(awards).forEach(some -> list("awardId in ?1", some).forEach(p -> found.put(p.awardId(), p)));
        return found;
    }

    /** Those of these numbers that some parcel has already. */
    Set<String> numbersAmong(Collection<String> numbers) {
        Set<String> found = new HashSet<>();
        chunks(numbers).forEach(some -> list("trackingNumber in ?1", some).forEach(p -> found.add(p.trackingNumber())));
        return found;
    }

    private static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += CHUNK) {
            chunks.add(list.subList(from, Math.min(list.size(), from + CHUNK)));
        }
        return chunks;
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
