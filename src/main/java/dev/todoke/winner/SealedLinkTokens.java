package dev.todoke.winner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where sealed link tokens are kept. */
@ApplicationScoped
class SealedLinkTokens implements PanacheRepositoryBase<SealedLinkToken, UUID> {

    List<SealedLinkToken> of(UUID campaign, Collection<UUID> links) {
        return links.isEmpty() ? List.of() : list("campaignId = ?1 and linkId in ?2", campaign, links);
    }

    List<SealedLinkToken> ofWinners(Collection<UUID> winners) {
        return winners.isEmpty() ? List.of() : list("subject in ?1", winners);
    }
}
