package dev.todoke.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Facts of what winners sent. */
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<Submission, UUID> {

    private static final String NEWEST = " and revision = "
            + "(select max(other.revision) from Submission other where other.record = s.record) order by receivedAt";

    /** The newest revision of every record of a campaign; a disputed winner has two. */
    public List<Submission> current(UUID campaign) {
        return list("from Submission s where s.campaignId = ?1" + NEWEST, campaign);
    }

    /** The newest revision of every record of these winners. */
    public List<Submission> currentOf(Collection<UUID> winners) {
        return winners.isEmpty() ? List.of() : list("from Submission s where s.winnerId in ?1" + NEWEST, winners);
    }

    /** Ids of all records of these winners, superseded and disputed ones too. */
    public Set<UUID> recordsOf(Collection<UUID> winners) {
        return new HashSet<>(getEntityManager()
                .createQuery("select distinct s.record from Submission s where s.winnerId in ?1", UUID.class)
                .setParameter(1, winners)
                .getResultList());
    }

    boolean hasSecond(UUID link) {
        return count("linkId = ?1 and candidate = ?2", link, (short) Submission.SECOND) > 0;
    }

    /** Everything that came through one link, newest first. */
    List<Submission> ofLink(UUID link) {
        return list("linkId = ?1 order by candidate, revision desc", link);
    }
}
