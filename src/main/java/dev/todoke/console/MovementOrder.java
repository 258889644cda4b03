package dev.todoke.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The winners table with what moved last first. When an award last moved stands nowhere: it is the greatest of several
 * instants. So the newest of each kind are read, each award among them is asked for its own, and whatever lies no further
 * than all kinds have been read is in order. Where most of what is read was overtaken by something newer, more is read.
 */
@ApplicationScoped
class MovementOrder {

    /** How many pages of each kind are read, one after another, before another way is taken. */
    private static final List<Integer> REACHES = List.of(1, 6, 36);

    /** Up to so many awards a filter may find to be sorted at once. */
    private static final int FEW = 2_000;

    private static final int CHUNK = 500;

    private static final String AWARDS = "select a.id as id, a.winnerId as winner, a.reference as reference, "
            + WinnersTable.MOVED + " as movedAt" + WinnersTable.FROM;

    private final EntityManager entities;
    private final Movements movements;
    private final WinnersQueries queries;

    MovementOrder(EntityManager entities, Movements movements, WinnersQueries queries) {
        this.entities = entities;
        this.movements = movements;
        this.queries = queries;
    }

    /** An award and its place. */
    record Moved(UUID award, MovementPlace place) {}

    /** Awards after a place, or before it, at most so many. */
    List<Moved> awards(UUID campaign, WinnersFilter filter, WinnersList.From from, int most) {
        boolean back = from.back();
        MovementPlace place = MovementPlace.of(from.key(), back);
        Comparator<MovementPlace> events = MovementPlace.events(back);
        for (int pages : REACHES) {
            Movements.Walk walk = movements.from(campaign, place, back, pages * most);
            List<Moved> found = sorted(of(campaign, filter, walk.winners()), place, back).stream()
                    .filter(moved -> walk.reach() == null || events.compare(moved.place(), walk.reach()) <= 0)
                    .toList();
            if (found.size() >= most || walk.reach() == null) {
                return found.subList(0, Math.min(most, found.size()));
            }
        }
        List<UUID> few = few(campaign, filter);
        if (few.size() <= FEW) {
            List<Moved> found = sorted(of(campaign, filter, few), place, back);
            return found.subList(0, Math.min(most, found.size()));
        }
        return whole(campaign, filter, place, back, most);
    }

    private static List<Moved> sorted(List<Moved> awards, MovementPlace place, boolean back) {
        Comparator<MovementPlace> order = MovementPlace.order(back);
        return awards.stream()
                .filter(moved -> order.compare(moved.place(), place) > 0)
                .sorted(Comparator.comparing(Moved::place, order))
                .toList();
    }

    private List<Moved> of(UUID campaign, WinnersFilter filter, Collection<UUID> winners) {
        String query = AWARDS + WinnersQueries.conditions(filter) + " and a.winnerId in :winners";
        List<UUID> all = List.copyOf(winners);
        List<Moved> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            var asked = entities.createQuery(query, Tuple.class);
            queries.bind(asked, query, campaign, filter);
            asked.setParameter("winners", all.subList(from, Math.min(all.size(), from + CHUNK)));
            asked.getResultList().forEach(row -> found.add(moved(row)));
        }
        return found;
    }

    /** Winners whom the filter finds; one more than {@link #FEW} where it finds many. */
    List<UUID> few(UUID campaign, WinnersFilter filter) {
        String query =
                "select a.winnerId from Award a where a.campaignId = :campaign" + WinnersQueries.conditions(filter);
        var asked = entities.createQuery(query, UUID.class).setMaxResults(FEW + 1);
        queries.bind(asked, query, campaign, filter);
        return asked.getResultList();
    }

    /** Looks at the whole campaign, once: many are found, and nearly all of them moved again since. */
    List<Moved> whole(UUID campaign, WinnersFilter filter, MovementPlace place, boolean back, int most) {
        String moved = WinnersTable.MOVED;
        String beyond = back ? ">" : "<";
        String next = back ? "<" : ">";
        String query = AWARDS + WinnersQueries.conditions(filter) + " and (" + moved + " " + beyond + " :at or " + moved
                + " = :at and (a.winnerId " + next + " :winner or a.winnerId = :winner and a.reference " + next
                + " :key))"
                + " order by " + moved
                + (back ? ", a.winnerId desc, a.reference desc" : " desc, a.winnerId, a.reference");
        var asked = entities.createQuery(query, Tuple.class).setMaxResults(most);
        queries.bind(asked, query, campaign, filter);
        asked.setParameter("at", place.at())
                .setParameter("winner", place.winner())
                .setParameter("key", place.reference());
        return asked.getResultList().stream().map(MovementOrder::moved).toList();
    }

    private static Moved moved(Tuple row) {
        return new Moved(
                row.get("id", UUID.class),
                new MovementPlace(
                        row.get("movedAt", Instant.class),
                        row.get("winner", UUID.class),
                        row.get("reference", String.class)));
    }
}
