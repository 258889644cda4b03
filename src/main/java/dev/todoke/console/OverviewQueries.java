package dev.todoke.console;

import dev.todoke.console.OverviewFigures.Channel;
import dev.todoke.console.OverviewFigures.LogLine;
import dev.todoke.intake.LinkChannel;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the overview reads: each question is one statement, however many winners there are. */
@ApplicationScoped
class OverviewQueries {

    /** How far back the log is told. */
    private static final int LEAVES = 200;

    private static final int LINES = 12;

    /** A person with several awards answered once; days are those of Japan already. Terms outlive what they are about. */
    private static final String ANSWERS = "select x.answered, count(*) from (select t.subject as person,"
            + " min(t.collectedOn) as answered from Term t where t.campaign = :campaign and t.collectedOn is not null"
            + " group by t.subject) x group by x.answered";

    private static final String CHANNELS = "select l.channel, count(*), count(t.linkId), count(l.openedAt),"
            + " sum(case when l.state = SUBMITTED then 1 else 0 end), sum(case when l.state = DECLINED then 1 else 0 end)"
            + " from FormLink l left join Telling t on t.linkId = l.id"
            + " where l.campaignId = :campaign and l.liveWinner is not null group by l.channel";

    private static final String STONES = "select"
            + " (select min(g.lockedAt) from WinnerProgress g where g.campaignId = :campaign),"
            + " (select max(g.lockedAt) from WinnerProgress g where g.campaignId = :campaign),"
            + " (select min(p.shippedOn) from Parcel p where p.campaignId = :campaign),"
            + " (select max(p.shippedOn) from Parcel p where p.campaignId = :campaign),"
            + " (select min(k.keepUntil) from Term k where k.campaign = :campaign and k.disposedAt is null),"
            + " (select max(k.keepUntil) from Term k where k.campaign = :campaign and k.disposedAt is null),"
            + " (select min(e.erasedOn) from WinnerProgress e where e.campaignId = :campaign),"
            + " (select max(e.erasedOn) from WinnerProgress e where e.campaignId = :campaign)"
            + " from Campaign c where c.id = :campaign";

    private static final String DUE = "select count(distinct k.subject), min(k.keepUntil) from Term k"
            + " where k.campaign = :campaign and k.disposedAt is null and k.keepUntil >= :from and k.keepUntil <= :to";

    private final EntityManager entities;

    OverviewQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** Days on which something began and ended; each null while nobody knows. */
    record Stones(
            @Nullable LocalDate lockedFrom,
            @Nullable LocalDate lockedTo,
            @Nullable LocalDate shippedFrom,
            @Nullable LocalDate shippedTo,
            @Nullable LocalDate keepFrom,
            @Nullable LocalDate keepTo,
            @Nullable LocalDate erasedFrom,
            @Nullable LocalDate erasedTo) {}

    /** People whose day lies between two, and the first of those days. */
    record Due(long people, @Nullable LocalDate first) {}

    SortedMap<LocalDate, Long> answers(UUID campaign) {
        SortedMap<LocalDate, Long> perDay = new TreeMap<>();
        rows(ANSWERS, campaign).forEach(row -> perDay.put((LocalDate) row[0], (Long) row[1]));
        return perDay;
    }

    List<Channel> channels(UUID campaign) {
        return rows(CHANNELS, campaign).stream()
                .map(row -> new Channel(
                        (LinkChannel) row[0],
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5])))
                .sorted(java.util.Comparator.comparing(Channel::channel))
                .toList();
    }

    Stones stones(UUID campaign) {
        Object[] row = rows(STONES, campaign).get(0);
        return new Stones(
                day(row[0]),
                day(row[1]),
                (LocalDate) row[2],
                (LocalDate) row[3],
                (LocalDate) row[4],
                (LocalDate) row[5],
                (LocalDate) row[6],
                (LocalDate) row[7]);
    }

    Due due(UUID campaign, LocalDate from, LocalDate to) {
        Object[] row = entities.createQuery(DUE, Object[].class)
                .setParameter("campaign", campaign)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
        return new Due((Long) row[0], (LocalDate) row[1]);
    }

    /** The newest of the log, told by day; what the clock does by itself is left to those who read the log. */
    List<LogLine> recent(UUID campaign) {
        Map<List<Object>, Long> times = new LinkedHashMap<>();
        entities.createQuery(
                        "select l.at, l.action, l.outcome from AuditLeaf l where l.campaign = :campaign"
                                + " and l.actorKind <> :clock order by l.id desc",
                        Object[].class)
                .setParameter("campaign", campaign)
                .setParameter("clock", Actor.Kind.CLOCK.name())
                .setMaxResults(LEAVES)
                .getResultList()
                .forEach(row -> times.merge(
                        List.of(TodokeClock.dayOf((Instant) row[0]), row[1], "REFUSED".equals(row[2])), 1L, Long::sum));
        List<LogLine> lines = new ArrayList<>();
        times.forEach((what, count) ->
                lines.add(new LogLine((LocalDate) what.get(0), (String) what.get(1), (Boolean) what.get(2), count)));
        return lines.stream().limit(LINES).toList();
    }

    private List<Object[]> rows(String query, UUID campaign) {
        return entities.createQuery(query, Object[].class)
                .setParameter("campaign", campaign)
                .getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static @Nullable LocalDate day(@Nullable Object at) {
        return at == null ? null : TodokeClock.dayOf((Instant) at);
    }
}
