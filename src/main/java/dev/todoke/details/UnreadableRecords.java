package dev.todoke.details;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records that could not be opened. */
@ApplicationScoped
public class UnreadableRecords implements PanacheRepositoryBase<UnreadableRecord, UUID> {

    /**
     * Rows {@code u} of which nothing has changed since they were written: same process (its start is the parameter), same
     * key. Trying them again would fail again, every minute.
     */
    static final String STUCK = "u.seenAt >= ?1 and (u.keyVersion = 0 or exists (select 1 from RecordKey k where"
            + " k.record = u.record and k.revision = u.revision and k.suite = u.suite and k.keyVersion = u.keyVersion))";

    public List<UnreadableRecord> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 order by seenAt, record", campaign);
    }

    /** The revisions of these records that are not worth trying again. */
    Map<UUID, Integer> stuck(Collection<UUID> records, Instant since) {
        Map<UUID, Integer> stuck = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select u.record, u.revision from UnreadableRecord u where u.record in ?2 and " + STUCK,
                        Object[].class)
                .setParameter(1, since)
                .setParameter(2, records)
                .getResultList()
                .forEach(row -> stuck.put((UUID) row[0], (Integer) row[1]));
        return stuck;
    }

    /** By hand: somebody put a key back, or restored a row. */
    @Transactional
    void forget(UUID campaign) {
        delete("campaignId", campaign);
    }

    UnreadableRecord.Key keyOf(UUID record, int revision) {
        return getEntityManager()
                .createQuery(
                        "select k.suite, k.keyVersion from RecordKey k where k.record = ?1 and k.revision = ?2",
                        Object[].class)
                .setParameter(1, record)
                .setParameter(2, revision)
                .getResultStream()
                .findFirst()
                .map(row -> new UnreadableRecord.Key((Integer) row[0], (Integer) row[1]))
                .orElse(UnreadableRecord.Key.NONE);
    }
}
