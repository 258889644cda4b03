package dev.todoke.retention;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The terms of all awards. Whoever locks them does it by subject and then by award, so that two never wait for each other.
 */
@ApplicationScoped
class Terms implements PanacheRepositoryBase<Term, UUID> {

    private static final int CHUNK = 500;

    Term require(UUID award) {
        return findByIdOptional(award).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** All awards of a subject, locked: events and the sweep take turns. */
    List<Term> lockOf(UUID subject) {
        return find("subject = ?1 order by award", subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Term> lockOf(Collection<UUID> subjects) {
        return find("subject in ?1 and disposedAt is null order by subject, award", subjects)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Ids only: an issue of links touches a hundred thousand subjects. */
    Set<UUID> lockKept(Collection<UUID> subjects) {
        Set<UUID> kept = new HashSet<>();
        List<UUID> all = subjects.stream()
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            kept.addAll(getEntityManager()
                    .createNativeQuery(
                            "select subject from retention_term where subject in (?1) and disposed_at is null"
                                    + " order by subject, award for update",
                            UUID.class)
                    .setParameter(1, all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .getResultList());
        }
        return kept;
    }

    long undisposed(UUID campaign) {
        return count("campaign = ?1 and disposedAt is null", campaign);
    }

    long undisposed(UUID campaign, UUID subject) {
        return count("campaign = ?1 and subject = ?2 and disposedAt is null", campaign, subject);
    }

    boolean anyDisposed(Collection<UUID> subjects) {
        return count("subject in ?1 and disposedAt is not null", subjects) > 0;
    }

    /** Subjects whose day is past and who are neither frozen nor held one by one, oldest first. */
    List<UUID> due(UUID campaign, LocalDate today, Collection<UUID> except, int limit) {
        String skip = except.isEmpty() ? "" : " and t.subject not in :except";
        var query = getEntityManager()
                .createQuery(
                        "select t.subject from Term t where t.campaign = :campaign and t.disposedAt is null"
                                + " and t.keepUntil < :today"
                                + " and not exists (select 1 from Freeze f where f.subject = t.subject and f.thawedAt is null)"
                                + " and not exists (select 1 from Hold h where h.subject = t.subject"
                                + " and h.releasedAt is null and h.until >= :today)"
                                + skip + " group by t.subject order by min(t.keepUntil), t.subject",
                        UUID.class)
                .setParameter("campaign", campaign)
                .setParameter("today", today)
                .setMaxResults(limit);
        if (!except.isEmpty()) {
            query.setParameter("except", except);
        }
        return query.getResultList();
    }
}
