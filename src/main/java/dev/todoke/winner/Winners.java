package dev.todoke.winner;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where winners are kept. */
@ApplicationScoped
public class Winners implements PanacheRepositoryBase<Winner, UUID> {

    private static final int CHUNK = 500;

    public Winner require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    public List<Winner> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 order by id", campaign);
    }

    /** Those of these winners who are the division's. */
    public Set<UUID> among(Collection<UUID> winners, UUID division) {
        Set<UUID> found = new HashSet<>();
        List<UUID> all = List.copyOf(winners);
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(getEntityManager()
                    .createQuery("select w.id from Winner w where w.id in ?1 and w.divisionId = ?2", UUID.class)
                    .setParameter(1, all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .setParameter(2, division)
                    .getResultList());
        }
        return found;
    }

    public long countOfCampaign(UUID campaign) {
        return count("campaignId", campaign);
    }
}
