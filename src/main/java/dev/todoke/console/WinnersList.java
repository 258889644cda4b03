package dev.todoke.console;

import dev.todoke.console.WinnersFilter.Sort;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The winners table page by page, by key and in both directions: ids first, through an index and no further than the page
 * reaches, then the columns of those. How many statements that takes does not depend on how many winners there are.
 */
@ApplicationScoped
public class WinnersList {

    /** Up to here counting is part of drawing; beyond, somebody has to ask for it. */
    public static final int COUNTED = 5_000;

    /** After every reference, whatever order of letters the database has. */
    static final String LAST = "ZZZZZZZZZZZZZZZ";

    /** How many awards are looked at one by one for those that a filter finds. */
    private static final int STRETCH = 1_000;

    private static final String WHERE = " from Award a where a.campaignId = :campaign";

    private final EntityManager entities;
    private final WinnersTable table;
    private final WinnersQueries queries;
    private final MovementOrder movement;

    WinnersList(EntityManager entities, WinnersTable table, WinnersQueries queries, MovementOrder movement) {
        this.entities = entities;
        this.table = table;
        this.queries = queries;
        this.movement = movement;
    }

    /**
     * Where a page begins.
     *
     * @param key of the row beside it, from a cursor; null for the first page
     * @param back whether the page ends before that row instead of beginning after it
     */
    public record From(@Nullable String key, boolean back) {

        public static final From START = new From(null, false);
    }

    /**
     * One page.
     *
     * @param before key for the page before, or null on the first
     * @param after key for the page after, or null on the last
     */
    public record Slice(
            List<WinnersTable.Row> rows,
            @Nullable String before,
            @Nullable String after) {}

    /** A page of the campaign's awards. */
    @Transactional
    public Slice page(UUID campaign, WinnersFilter filter, Sort sort, From from, int size) {
        List<Key> keys = switch (sort) {
            case REFERENCE -> byReference(campaign, filter, from.key(), from.back(), size + 1);
            case STATE -> byState(campaign, filter, from, size + 1);
            case UPDATED -> byMovement(campaign, filter, from, size + 1);
        };
        boolean more = keys.size() > size;
        List<Key> shown = new ArrayList<>(more ? keys.subList(0, size) : keys);
        if (from.back()) {
            Collections.reverse(shown);
        }
        Map<UUID, WinnersTable.Row> rows =
                table.rows(campaign, shown.stream().map(Key::award).toList());
        boolean beginning = from.key() == null || from.back() && !more;
        boolean end = !from.back() && !more;
        return new Slice(
                shown.stream()
                        .filter(key -> rows.containsKey(key.award()))
                        .map(key -> rows.get(key.award()))
                        .toList(),
                beginning || shown.isEmpty() ? null : shown.get(0).text(),
                end || shown.isEmpty() ? null : shown.get(shown.size() - 1).text());
    }

    /** How many awards the filter finds now. */
    @Transactional
    public long count(UUID campaign, WinnersFilter filter) {
        String query = "select count(a)" + WHERE + WinnersQueries.conditions(filter);
        return ((Number) queries.bind(entities.createQuery(query), query, campaign, filter)
                        .getSingleResult())
                .longValue();
    }

    /** How many wait for somebody's look, by what for. */
    @Transactional
    public Map<Attention, Long> marks(UUID campaign) {
        Map<Attention, Long> found = new EnumMap<>(Attention.class);
        for (Attention mark : Attention.values()) {
            long count = count(campaign, new WinnersFilter(null, null, mark));
            if (count > 0) {
                found.put(mark, count);
            }
        }
        return found;
    }

    /** Whether the campaign is so small that counting it costs nothing. */
    @Transactional
    public boolean isSmall(UUID campaign) {
        Object found = entities.createNativeQuery(
                        "select count(*) from (select 1 from award where campaign_id = ?1 fetch first " + (COUNTED + 1)
                                + " rows only) counted",
                        Long.class)
                .setParameter(1, campaign)
                .getSingleResult();
        return ((Number) found).longValue() <= COUNTED;
    }

    /**
     * Along the index: first a stretch of it, which is enough where many match; where few do, the database may begin with
     * those few. Left alone it guesses which of the two is the case, and it is wrong by much.
     */
    private List<Key> byReference(UUID campaign, WinnersFilter filter, @Nullable String key, boolean back, int most) {
        String from = key == null ? (back ? LAST : "") : key;
        if (filter.state() == null && filter.mark() == null) {
            return stretch(campaign, filter, from, null, back, most);
        }
        String end = milestone(campaign, from, back);
        List<Key> found = new ArrayList<>(stretch(campaign, filter, from, end, back, most));
        if (end != null && found.size() < most) {
            found.addAll(stretch(campaign, filter, end, null, back, most - found.size()));
        }
        return found;
    }

    private List<Key> stretch(
            UUID campaign, WinnersFilter filter, String from, @Nullable String to, boolean back, int most) {
        String query = "select a.id as id, a.reference as reference" + WHERE + WinnersQueries.conditions(filter)
                + " and a.reference " + (back ? "< :key" : "> :key")
                + (to == null ? "" : " and a.reference " + (back ? ">= :to" : "<= :to"))
                + order(back);
        var asked = entities.createQuery(query, Tuple.class).setMaxResults(most);
        queries.bind(asked, query, campaign, filter);
        asked.setParameter("key", from);
        if (to != null) {
            asked.setParameter("to", to);
        }
        return asked.getResultList().stream()
                .map(row -> new Key(row.get("id", UUID.class), row.get("reference", String.class)))
                .toList();
    }

    /** The reference at the end of a stretch; null where the campaign ends before. */
    private @Nullable String milestone(UUID campaign, String from, boolean back) {
        return entities.createQuery(
                        "select a.reference" + WHERE + " and a.reference " + (back ? "< :key" : "> :key") + order(back),
                        String.class)
                .setParameter("campaign", campaign)
                .setParameter("key", from)
                .setFirstResult(STRETCH - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Both columns, and always together with a bound: the embedded database sees only then that the index is in order. */
    private static String order(boolean back) {
        return back ? " order by a.campaignId desc, a.reference desc" : " order by a.campaignId, a.reference";
    }

    /** State after state: each of them is walked by reference, so that nothing has to be sorted. */
    private List<Key> byState(UUID campaign, WinnersFilter filter, From from, int most) {
        List<AwardState> order =
                new ArrayList<>(filter.state() == null ? List.of(AwardState.values()) : List.of(filter.state()));
        String[] parts = parts(from.key());
        AwardState begin = parts.length == 0 ? null : state(parts[0]);
        if (from.back()) {
            Collections.reverse(order);
        }
        List<Key> found = new ArrayList<>();
        for (AwardState state : order.subList(begin == null ? 0 : Math.max(0, order.indexOf(begin)), order.size())) {
            String key = state == begin ? parts[1] : null;
            for (Key each : byReference(campaign, filter.of(state), key, from.back(), most - found.size())) {
                found.add(new Key(each.award(), state.name() + "|" + each.text()));
            }
            if (found.size() >= most) {
                break;
            }
        }
        return found;
    }

    private List<Key> byMovement(UUID campaign, WinnersFilter filter, From from, int most) {
        return movement.awards(campaign, filter, from, most).stream()
                .map(moved -> new Key(moved.award(), moved.place().key()))
                .toList();
    }

    private static String[] parts(@Nullable String key) {
        if (key == null) {
            return new String[0];
        }
        String[] parts = key.split("\\|", -1);
        if (parts.length != 2) {
            throw new Refusal(ProblemType.MALFORMED, "cursor", "unreadable");
        }
        return parts;
    }

    private static AwardState state(String name) {
        try {
            return AwardState.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.MALFORMED, "cursor", "unreadable");
        }
    }

    /** An award and where it stands in the order. */
    private record Key(UUID award, String text) {}
}
