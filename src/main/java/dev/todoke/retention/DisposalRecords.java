package dev.todoke.retention;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All disposal records. */
@ApplicationScoped
public class DisposalRecords implements PanacheRepositoryBase<DisposalRecord, UUID> {

    public DisposalRecord require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    public List<DisposalRecord> ofCampaign(UUID campaign) {
        return list("campaign = ?1 order by disposedAt, id", campaign);
    }

    /** The newest records of one campaign, if it lies in these divisions. */
    public List<DisposalRecord> newest(Collection<UUID> divisions, UUID campaign, int limit) {
        return find("division in ?1 and campaign = ?2 order by disposedAt desc, id desc", divisions, campaign)
                .page(0, limit)
                .list();
    }

    /** The newest records of these divisions. */
    public List<DisposalRecord> newest(Collection<UUID> divisions, int limit) {
        return find("division in ?1 order by disposedAt desc, id desc", divisions)
                .page(0, limit)
                .list();
    }
}
