package dev.todoke.details;

import dev.todoke.intake.Submission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Records that were read under DERIVE. */
@ApplicationScoped
public class DerivedRecords implements PanacheRepositoryBase<DerivedRecord, UUID> {

    private static final String NEW = "from Submission s where s.revision = "
            + "(select max(o.revision) from Submission o where o.record = s.record) "
            + "and exists (select 1 from SealedDetails b where b.record = s.record and b.revision = s.revision) "
            + "and not exists (select 1 from DerivedRecord d where d.record = s.record and d.revision = s.revision)";

    public List<DerivedRecord> ofCampaign(UUID campaign) {
        return list("campaignId", campaign);
    }

    public List<DerivedRecord> ofWinners(Collection<UUID> winners) {
        return winners.isEmpty() ? List.of() : list("winnerId in ?1", winners);
    }

    /** Campaigns in which something arrived that nobody has read yet. */
    List<UUID> campaignsWithNews() {
        return getEntityManager()
                .createQuery("select distinct s.campaignId " + NEW, UUID.class)
                .getResultList();
    }

    /** Newly arrived submissions of a campaign, in order of record ids. */
    List<Submission> news(UUID campaign, UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select s " + NEW + " and s.campaignId = ?1 and s.record > ?2 order by s.record",
                        Submission.class)
                .setParameter(1, campaign)
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList();
    }
}
