package dev.todoke.winner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where awards are kept. */
@ApplicationScoped
public class Awards implements PanacheRepositoryBase<Award, UUID> {

    private static final int CHUNK = 500;

    public List<Award> ofWinner(UUID winner) {
        return list("winnerId = ?1 order by id", winner);
    }

    public List<Award> ofWinners(Collection<UUID> winners) {
        return winners.isEmpty() ? List.of() : list("winnerId in ?1 order by id", winners);
    }

    public List<Award> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 order by id", campaign);
    }

    /** Awards by reference; references that are nobody's are left out. */
    public Map<String, Award> byReferences(Collection<String> references) {
        Map<String, Award> found = new HashMap<>();
        List<String> all = List.copyOf(references);
        for (int from = 0; from < all.size(); from += CHUNK) {
            list("reference in ?1", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .forEach(award -> found.put(award.reference(), award));
        }
        return found;
    }
}
