package dev.todoke.winner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where sealed contact data is kept. */
@ApplicationScoped
class SealedContacts implements PanacheRepositoryBase<SealedContact, SealedContact.Key> {

    List<SealedContact> of(UUID campaign, Collection<UUID> winners) {
        return winners.isEmpty() ? List.of() : list("campaignId = ?1 and subject in ?2", campaign, winners);
    }
}
