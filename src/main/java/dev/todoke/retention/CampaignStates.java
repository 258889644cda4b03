package dev.todoke.retention;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The row of each campaign that has terms; locking it keeps sweep and holds apart. */
@ApplicationScoped
class CampaignStates implements PanacheRepositoryBase<CampaignState, UUID> {

    CampaignState lock(UUID campaign) {
        return find("campaign", campaign)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    CampaignState ensure(UUID campaign, UUID division) {
        CampaignState state = findById(campaign);
        if (state == null) {
            state = new CampaignState(campaign, division);
            persistAndFlush(state);
        }
        return state;
    }

    /** Campaigns that have something to lose today. */
    List<UUID> withDue(java.time.LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select distinct t.campaign from Term t where t.disposedAt is null and t.keepUntil < :today"
                                + " order by t.campaign",
                        UUID.class)
                .setParameter("today", today)
                .getResultList();
    }

    List<CampaignState> unended() {
        return list("endedAt is null order by campaign");
    }

    List<CampaignState> unclosed() {
        return list("endedAt is not null and closedAt is null order by campaign");
    }
}
