package dev.todoke.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links that were issued. */
@ApplicationScoped
public class FormLinks implements PanacheRepositoryBase<FormLink, UUID> {

    public List<FormLink> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 and liveWinner is not null", campaign);
    }

    /** The one live link of each of these winners, where there is one. */
    public List<FormLink> liveOf(Collection<UUID> winners) {
        return winners.isEmpty() ? List.of() : list("liveWinner in ?1", winners);
    }

    Optional<FormLink> byToken(Collection<byte[]> candidates) {
        return find("tokenMac in ?1", candidates).firstResultOptional();
    }

    /** The link, with its row locked until the transaction ends: two submissions at once become one after the other. */
    Optional<FormLink> locked(UUID id) {
        return Optional.ofNullable(getEntityManager().find(FormLink.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
