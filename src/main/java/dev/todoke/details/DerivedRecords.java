package dev.todoke.details;

import dev.todoke.intake.Submission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records that were read under DERIVE. */
@ApplicationScoped
public class DerivedRecords implements PanacheRepositoryBase<DerivedRecord, UUID> {

    private static final String NEWS = "select distinct s.campaignId from Submission s where"
            + " exists (select 1 from SealedDetails b where b.record = s.record and b.revision = s.revision)"
            + " and not exists (select 1 from DerivedRecord d where d.record = s.record and d.revision >= s.revision)"
            + " and not exists (select 1 from UnreadableRecord u where u.record = s.record"
            + " and u.revision >= s.revision and " + UnreadableRecords.STUCK + ")";
    private static final String NEWEST = "from Submission s where s.campaignId = ?1 and s.record > ?2 and s.revision ="
            + " (select max(o.revision) from Submission o where o.record = s.record) order by s.record";

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

    /** The newest revision of some records of a campaign, in order of record ids. */
    List<Submission> page(UUID campaign, UUID after, int limit) {
        return getEntityManager()
                .createQuery(NEWEST, Submission.class)
                .setParameter(1, campaign)
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that nobody has read yet and whose body is still there. */
    List<Submission> unread(List<Submission> page) {
        List<UUID> records = page.stream().map(Submission::record).toList();
        Map<UUID, Integer> read = new HashMap<>();
        list("record in ?1", records).forEach(row -> read.put(row.record(), row.revision()));
        Map<UUID, Integer> there = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select b.record, max(b.revision) from SealedDetails b where b.record in ?1 group by b.record",
                        Object[].class)
                .setParameter(1, records)
                .getResultList()
                .forEach(row -> there.put((UUID) row[0], (Integer) row[1]));
        return page.stream()
                .filter(s -> Integer.valueOf(s.revision()).equals(there.get(s.record()))
                        && !Integer.valueOf(s.revision()).equals(read.get(s.record())))
                .toList();
    }
}
