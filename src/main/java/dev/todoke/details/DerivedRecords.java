package dev.todoke.details;

import dev.todoke.intake.Submission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Records that were read under DERIVE. */
@ApplicationScoped
public class DerivedRecords implements PanacheRepositoryBase<DerivedRecord, UUID> {

    private static final String UNREAD =
            "exists (select 1 from SealedDetails b where b.record = s.record and b.revision = s.revision)"
                    + " and not exists (select 1 from DerivedRecord d where d.record = s.record and d.revision >= s.revision)";
    private static final String NEWS = "select distinct s.campaignId from Submission s where " + UNREAD
            + " and not exists (select 1 from UnreadableRecord u where u.record = s.record"
            + " and u.revision >= s.revision and " + UnreadableRecords.STUCK + ")";
    private static final String NEWEST = "from Submission s where s.campaignId = ?1 and s.record > ?2 and " + UNREAD
            + " and s.revision = (select max(o.revision) from Submission o where o.record = s.record)"
            + " order by s.record";

    public List<DerivedRecord> ofCampaign(UUID campaign) {
        return list("campaignId", campaign);
    }

    public List<DerivedRecord> ofWinners(Collection<UUID> winners) {
        return winners.isEmpty() ? List.of() : list("winnerId in ?1", winners);
    }

    /** Campaigns in which something arrived that nobody has read yet, or of which reading it failed before that instant. */
    List<UUID> campaignsWithNews(Instant since) {
        return getEntityManager()
                .createQuery(NEWS, UUID.class)
                .setParameter(1, since)
                .getResultList();
    }

    /**
     * The newest revision of some records of a campaign that nobody has read yet and whose body is still there, in order
     * of record ids. What was read is left out here already: a dispute may stand for weeks, and all that time its campaign
     * has news.
     */
    List<Submission> page(UUID campaign, UUID after, int limit) {
        return getEntityManager()
                .createQuery(NEWEST, Submission.class)
                .setParameter(1, campaign)
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList();
    }
}
