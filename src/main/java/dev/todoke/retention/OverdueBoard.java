package dev.todoke.retention;

import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is due, overdue, frozen and held, counted in people (期限の一覧). Counting opens nothing. */
@ApplicationScoped
public class OverdueBoard {

    /** Days ahead that count as "due soon". */
    public static final int SOON = 14;

    private static final String OVERDUE = "select count(distinct t.subject), min(t.keepUntil) from Term t"
            + " where t.disposedAt is null and t.keepUntil < :today";

    private final EntityManager entities;
    private final Holds holds;
    private final Freezes freezes;
    private final CampaignShelf shelf;
    private final TodokeClock clock;

    OverdueBoard(EntityManager entities, Holds holds, Freezes freezes, CampaignShelf shelf, TodokeClock clock) {
        this.entities = entities;
        this.holds = holds;
        this.freezes = freezes;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * One campaign's line.
     *
     * @param kept people whose data is still here
     * @param overdue of them past their day, frozen and held included
     * @param nextDay the next last day among those not past it
     * @param delay what delays the destruction of the campaign's key, as a code
     */
    public record Line(
            UUID campaign,
            String code,
            String name,
            long kept,
            long soon,
            long overdue,
            long frozen,
            long held,
            @Nullable LocalDate nextDay,
            boolean ended,
            boolean closed,
            @Nullable String delay) {

        /** The delay's message key. */
        public String delayKey() {
            return "delay_" + String.valueOf(delay).replace('-', '_');
        }
    }

    /** The whole program's overdue people, for health and alarms. */
    public record Overdue(long people, long days) {}

    @Transactional
    public Overdue overdue() {
        LocalDate today = clock.today();
        Object[] row = entities.createQuery(OVERDUE, Object[].class)
                .setParameter("today", today)
                .getSingleResult();
        long people = ((Number) row[0]).longValue();
        return new Overdue(people, row[1] == null ? 0 : ChronoUnit.DAYS.between((LocalDate) row[1], today));
    }

    /** People past their day, by division; only divisions that have some. */
    @Transactional
    Map<UUID, Long> overdueByDivision() {
        return entities
                .createQuery(
                        "select c.division, count(distinct t.subject) from Term t, CampaignState c"
                                + " where c.campaign = t.campaign and t.disposedAt is null and t.keepUntil < :today"
                                + " group by c.division",
                        Object[].class)
                .setParameter("today", clock.today())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    @Transactional
    public List<Line> lines(Collection<UUID> divisions) {
        List<Line> lines = new ArrayList<>();
        if (!divisions.isEmpty()) {
            entities.createQuery(
                            "from CampaignState c where c.division in :divisions order by c.campaign desc",
                            CampaignState.class)
                    .setParameter("divisions", divisions)
                    .getResultList()
                    .forEach(state -> lines.add(line(state)));
        }
        return lines;
    }

    private Line line(CampaignState state) {
        UUID campaign = state.campaign();
        LocalDate today = clock.today();
        Optional<CampaignBook.Entry> entry = shelf.find(campaign);
        long frozen = freezes.ofCampaign(campaign).size();
        long held = holds.holdsCampaign(campaign)
                ? count(campaign, null, null)
                : holds.heldSubjects(campaign).size();
        return new Line(
                campaign,
                entry.map(CampaignBook.Entry::code).orElse(campaign.toString()),
                entry.map(CampaignBook.Entry::name).orElse(""),
                count(campaign, null, null),
                count(campaign, today, today.plusDays(SOON)),
                count(campaign, null, today.minusDays(1)),
                frozen,
                held,
                nextDay(campaign, today),
                state.hasEnded(),
                state.isClosed(),
                state.endDelay());
    }

    private long count(UUID campaign, @Nullable LocalDate from, @Nullable LocalDate to) {
        return entities.createQuery(
                        "select count(distinct t.subject) from Term t where t.campaign = :campaign"
                                + " and t.disposedAt is null and t.keepUntil >= :from and t.keepUntil <= :to",
                        Long.class)
                .setParameter("campaign", campaign)
                .setParameter("from", from == null ? LocalDate.of(1, 1, 1) : from)
                .setParameter("to", to == null ? LocalDate.of(9999, 12, 31) : to)
                .getSingleResult();
    }

    private @Nullable LocalDate nextDay(UUID campaign, LocalDate today) {
        return entities.createQuery(
                        "select min(t.keepUntil) from Term t where t.campaign = :campaign"
                                + " and t.disposedAt is null and t.keepUntil >= :today",
                        LocalDate.class)
                .setParameter("campaign", campaign)
                .setParameter("today", today)
                .getSingleResult();
    }
}
