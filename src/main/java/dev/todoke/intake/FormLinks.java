package dev.todoke.intake;

import dev.todoke.campaign.Campaign;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links that were issued. */
@ApplicationScoped
public class FormLinks implements PanacheRepositoryBase<FormLink, UUID> {

    private static final int BATCH = 1_000;

    private static final String PROGRESS = "select count(l), count(l.openedAt),"
            + " count(case when l.state = SUBMITTED then 1 end), count(case when l.state = DECLINED then 1 end)"
            + " from FormLink l where l.campaignId = :campaign and l.liveWinner is not null";

    private static final String WAITING = "select count(w) from Winner w left join FormLink l on l.liveWinner = w.id"
            + " where w.campaignId = :campaign"
            + " and not exists (select 1 from Decline d where d.winnerId = w.id)"
            + " and not exists (select 1 from Withdrawal x where x.winnerId = w.id)"
            + " and not exists (select 1 from WinnerProgress g where g.winnerId = w.id and g.erasedOn is not null)"
            + " and (l.id is null or l.state <> SUBMITTED and exists (select 1 from LinkRevocation v"
            + " where v.divisionId = :division and v.withdrawnAt is null and l.issuedAt < v.issuedBefore"
            + " and v.scopeId in (l.id, l.winnerId, l.campaignId, l.channelId)))";

    public List<FormLink> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 and liveWinner is not null", campaign);
    }

    /**
     * How many winners have no link that could still be used and may have one. The same question as {@link Links} answers by
     * looking at each of them, in one statement; a test compares the two.
     */
    int countWaiting(Campaign campaign) {
        return getEntityManager()
                .createQuery(WAITING, Long.class)
                .setParameter("campaign", campaign.id())
                .setParameter("division", campaign.divisionId())
                .getSingleResult()
                .intValue();
    }

    /** How far the live links of a campaign are. */
    public Progress progress(UUID campaign) {
        Object[] row = getEntityManager()
                .createQuery(PROGRESS, Object[].class)
                .setParameter("campaign", campaign)
                .getSingleResult();
        return new Progress((Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3]);
    }

    /** Live links by what became of them; those opened may have been answered as well. */
    public record Progress(long live, long opened, long submitted, long declined) {}

    /** Every link this winner ever had. */
    public List<FormLink> ofWinner(UUID winner) {
        return list("winnerId", winner);
    }

    /** The one live link of each of these winners, where there is one. */
    public List<FormLink> liveOf(Collection<UUID> winners) {
        return winners.isEmpty() ? List.of() : list("liveWinner in ?1", winners);
    }

    Optional<FormLink> byToken(Collection<byte[]> candidates) {
        return find("tokenMac in ?1", candidates).firstResultOptional();
    }

    /** The links of these winners make room for others. The door has no right to write this column. */
    void retire(List<UUID> winners) {
        // An update locks rows in whatever order it meets them.
        lockOf(winners);
        for (int from = 0; from < winners.size(); from += BATCH) {
            getEntityManager()
                    .createNativeQuery("update form_link set live_winner = null where live_winner in (?1)")
                    .setParameter(1, winners.subList(from, Math.min(from + BATCH, winners.size())))
                    .executeUpdate();
        }
    }

    /** Written as one conditional statement, so that it can never undo a submission that happens at the same time. */
    void markOpened(UUID id, Instant at) {
        update(
                "state = ?1, openedAt = ?2 where id = ?3 and state = ?4",
                FormLink.State.OPENED,
                at,
                id,
                FormLink.State.ISSUED);
    }

    /**
     * Makes answers of these winners wait until the caller's transaction ends. Rows are locked in the order of their
     * winners whoever asks, so that two callers never wait for each other.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockOf(Collection<UUID> winners) {
        List<UUID> ordered = winners.stream()
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        for (int from = 0; from < ordered.size(); from += BATCH) {
            getEntityManager()
                    .createNativeQuery(
                            "select id from form_link where winner_id in (?1) order by winner_id, id for update")
                    .setParameter(1, ordered.subList(from, Math.min(from + BATCH, ordered.size())))
                    .getResultList();
        }
    }

    /** The link, with its row locked until the transaction ends: two submissions at once become one after the other. */
    Optional<FormLink> locked(UUID id) {
        return Optional.ofNullable(getEntityManager().find(FormLink.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
