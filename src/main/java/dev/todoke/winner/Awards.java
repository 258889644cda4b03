package dev.todoke.winner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where awards are kept. */
@ApplicationScoped
public class Awards implements PanacheRepositoryBase<Award, UUID> {

    public List<Award> ofWinner(UUID winner) {
        return list("winnerId = ?1 order by id", winner);
    }

    public List<Award> ofWinners(Collection<UUID> winners) {
        return winners.isEmpty() ? List.of() : list("winnerId in ?1 order by id", winners);
    }

    public List<Award> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 order by id", campaign);
    }

    public Optional<Award> byReference(String reference) {
        return find("reference", reference).firstResultOptional();
    }
}
