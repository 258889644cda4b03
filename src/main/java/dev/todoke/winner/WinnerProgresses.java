package dev.todoke.winner;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where progress is kept; each verb is called by the capability that knows it happened, in its own transaction. */
@ApplicationScoped
public class WinnerProgresses implements PanacheRepositoryBase<WinnerProgress, UUID> {

    private static final int CHUNK = 500;

    private final TodokeClock clock;

    public WinnerProgresses(TodokeClock clock) {
        this.clock = clock;
    }

    public Optional<WinnerProgress> of(UUID winner) {
        return findByIdOptional(winner);
    }

    public boolean isLocked(UUID winner) {
        return of(winner).map(progress -> progress.lockedAt() != null).orElse(false);
    }

    /** Packing has begun: the winner can no longer change the details. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<UUID> winners) {
        List<UUID> all = List.copyOf(winners);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            update("lockedAt = ?1, version = version + 1 where winnerId in ?2 and lockedAt is null", clock.now(), some);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void unlock(Collection<UUID> winners) {
        winners.forEach(winner -> require(winner).unlock());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void shipped(UUID winner, @Nullable String carrier, @Nullable String trackingNumber) {
        require(winner).shipped(carrier, trackingNumber);
    }

    /** Takes "shipped" back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unshipped(UUID winner) {
        require(winner).unshipped();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void delivered(UUID winner) {
        require(winner).delivered();
    }

    /** Takes "delivered" back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void undelivered(UUID winner) {
        require(winner).undelivered();
    }

    /** What was held of these winners is gone; the tracking number goes with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erased(Collection<UUID> winners, LocalDate on) {
        list("winnerId in ?1", winners).forEach(progress -> progress.erased(on));
    }

    /** Those of these winners of whom nothing is held any more. */
    public Set<UUID> erasedAmong(Collection<UUID> winners) {
        Set<UUID> erased = new HashSet<>();
        List<UUID> all = List.copyOf(winners);
        for (int from = 0; from < all.size(); from += CHUNK) {
            list("winnerId in ?1 and erasedOn is not null", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .forEach(progress -> erased.add(progress.winnerId()));
        }
        return erased;
    }

    /** Winners of a campaign of whom nothing is held any more. */
    public Set<UUID> erasedOf(UUID campaign) {
        return list("campaignId = ?1 and erasedOn is not null", campaign).stream()
                .map(WinnerProgress::winnerId)
                .collect(Collectors.toSet());
    }

    private WinnerProgress require(UUID winner) {
        return findByIdOptional(winner).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
