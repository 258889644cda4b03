package dev.todoke.intake;

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

    public List<FormLink> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 and liveWinner is not null", campaign);
    }

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
