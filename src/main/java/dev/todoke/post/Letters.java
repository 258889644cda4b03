package dev.todoke.post;

import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox (送信箱). A letter is claimed by a conditional update before it is sent, so that two nodes send it once. */
@ApplicationScoped
public class Letters implements PanacheRepositoryBase<Letter, UUID> {

    /** Longer than any sending takes; a node that died in between leaves it to the next. */
    static final Duration CLAIM = Duration.ofMinutes(3);

    /** How long after each try the next one comes; after the last it is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    static final int TRIES = PAUSES.size() + 1;
    private static final Duration KEPT = Duration.ofDays(90);

    private final TodokeClock clock;

    Letters(TodokeClock clock) {
        this.clock = clock;
    }

    @Transactional
    List<Letter> due(int most) {
        return find(
                        "state = ?1 and nextAt <= ?2 and (claimedUntil is null or claimedUntil < ?2) order by nextAt, id",
                        Letter.State.WAITING,
                        clock.now())
                .page(0, most)
                .list();
    }

    /** True for the one that may send it now; counts as a try whatever becomes of it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean claim(UUID id, UUID claim) {
        Instant now = clock.now();
        return update(
                        "claim = ?1, claimedUntil = ?2, tries = tries + 1 where id = ?3 and state = ?4 and nextAt <= ?5"
                                + " and (claimedUntil is null or claimedUntil < ?5)",
                        claim,
                        now.plus(CLAIM),
                        id,
                        Letter.State.WAITING,
                        now)
                == 1;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sent(UUID id, UUID claim) {
        end(id, claim, Letter.State.SENT, null);
    }

    /** Puts it back with a longer pause, or gives it up. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(UUID id, UUID claim, String problem, boolean forGood) {
        Letter letter = findById(id);
        if (letter == null) {
            return;
        }
        if (forGood || letter.tries() >= TRIES) {
            end(id, claim, Letter.State.GIVEN_UP, problem);
            return;
        }
        update(
                "claim = null, claimedUntil = null, nextAt = ?1, problem = ?2 where id = ?3 and claim = ?4 and state = ?5",
                clock.now().plus(PAUSES.get(Math.max(0, letter.tries() - 1))),
                problem,
                id,
                claim,
                Letter.State.WAITING);
    }

    private void end(UUID id, UUID claim, Letter.State state, @Nullable String problem) {
        update(
                "claimedUntil = null, state = ?1, endedAt = ?2, problem = ?3 where id = ?4 and claim = ?5 and state = ?6",
                state,
                clock.now(),
                problem,
                id,
                claim,
                Letter.State.WAITING);
    }

    /** Whether somebody was told the same already on this day. */
    boolean toldBefore(ToldNotice notice, UUID recipient) {
        StaffNotices.Notice told = notice.told();
        return getEntityManager()
                .createQuery(
                        "select n.division, n.object from Letter l, ToldNotice n where n.id = l.notice"
                                + " and l.recipient = ?1 and n.code = ?2 and n.day = ?3 and n.id <> ?4",
                        Object[].class)
                .setParameter(1, recipient)
                .setParameter(2, told.code())
                .setParameter(3, notice.day())
                .setParameter(4, notice.id())
                .getResultList()
                .stream()
                .anyMatch(row -> java.util.Objects.equals(row[0], told.division())
                        && java.util.Objects.equals(row[1], told.object()));
    }

    /** A line of the outbox with what it tells. */
    public record Line(Letter letter, StaffNotices.Code code, int count, Instant toldAt) {}

    /** The newest lines of these divisions; {@code everything} adds the instance's own and every other's. */
    @Transactional
    public List<Line> newest(Collection<UUID> divisions, boolean everything, int most) {
        if (divisions.isEmpty() && !everything) {
            return List.of();
        }
        String where = everything ? "" : " and l.division in :divisions";
        var query = getEntityManager()
                .createQuery(
                        "select l, n from Letter l, ToldNotice n where n.id = l.notice" + where
                                + " order by n.toldAt desc, l.id desc",
                        Object[].class)
                .setMaxResults(most);
        if (!everything) {
            query.setParameter("divisions", divisions);
        }
        return query.getResultList().stream()
                .map(row -> line((Letter) row[0], (ToldNotice) row[1]))
                .toList();
    }

    private static Line line(Letter letter, ToldNotice notice) {
        return new Line(letter, notice.told().code(), notice.told().count(), notice.toldAt());
    }

    /** What is long over. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tidy() {
        Instant before = clock.now().minus(KEPT);
        delete("state <> ?1 and endedAt < ?2", Letter.State.WAITING, before);
        getEntityManager()
                .createQuery("delete from ToldNotice n where n.spreadAt < ?1"
                        + " and not exists (select 1 from Letter l where l.notice = n.id)")
                .setParameter(1, before)
                .executeUpdate();
    }
}
