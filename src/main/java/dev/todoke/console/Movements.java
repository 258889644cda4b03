package dev.todoke.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Whatever gives a campaign's awards an instant of their own, read from a place on: the ends of some indexes, in one
 * statement. What is read says of whom something is true, not yet whether that was their last movement.
 */
@ApplicationScoped
class Movements {

    private static final List<Kind> KINDS = List.of(
            new Kind("winner", "imported_at", "id"),
            new Kind("form_link", "issued_at", "winner_id"),
            new Kind("form_link", "opened_at", "winner_id"),
            new Kind("telling", "told_at", "winner_id"),
            new Kind("winner_progress", "locked_at", "winner_id"),
            new Kind("parcel", "marked_at", "winner_id"),
            new Kind("decline", "declined_at", "winner_id"),
            new Kind("withdrawal", "withdrawn_at", "winner_id"),
            new Kind("submission", "received_at", "winner_id"));

    private final EntityManager entities;

    Movements(EntityManager entities) {
        this.entities = entities;
    }

    private record Kind(String table, String at, String winner) {}

    /**
     * What was read.
     *
     * @param winners everybody who has an event no further than {@code reach}
     * @param reach how far nothing is missing; null when nothing is left
     */
    record Walk(Set<UUID> winners, @Nullable MovementPlace reach) {}

    /** Events from a place on, at most so many of each kind; those of the place itself are among them. */
    Walk from(UUID campaign, MovementPlace place, boolean back, int most) {
        Comparator<MovementPlace> order = MovementPlace.events(back);
        List<MovementPlace> events = new ArrayList<>();
        Map<Integer, Integer> counted = new HashMap<>();
        Map<Integer, MovementPlace> ends = new HashMap<>();
        for (Tuple row : read(campaign, place, back, most)) {
            var event = new MovementPlace(row.get("moved", Instant.class), row.get("winner", UUID.class), "");
            int branch = row.get("branch", Integer.class);
            events.add(event);
            counted.merge(branch, 1, Integer::sum);
            ends.merge(branch, event, (one, other) -> order.compare(one, other) < 0 ? other : one);
        }
        // A kind of which there is more may hide something behind its last event, and there everything else ends too.
        MovementPlace reach = ends.entrySet().stream()
                .filter(end -> counted.getOrDefault(end.getKey(), 0) >= most)
                .map(Map.Entry::getValue)
                .min(order)
                .orElse(null);
        Set<UUID> winners = new HashSet<>();
        events.stream()
                .filter(event -> reach == null || order.compare(event, reach) <= 0)
                .forEach(event -> winners.add(event.winner()));
        return new Walk(winners, reach);
    }

    private List<Tuple> read(UUID campaign, MovementPlace place, boolean back, int most) {
        List<String> branches = new ArrayList<>();
        for (Kind kind : KINDS) {
            // Those at the same instant apart from the rest: as one condition no index would begin at the right place.
            branches.add(branch(
                    kind,
                    branches.size(),
                    back,
                    most,
                    " = :at and " + kind.winner() + (back ? " <= " : " >= ") + ":winner"));
            branches.add(branch(kind, branches.size(), back, most, (back ? " > " : " < ") + ":at"));
        }
        return entities.createNativeQuery(String.join(" union all ", branches), Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("branch", Integer.class)
                .addScalar("moved", Instant.class)
                .addScalar("winner", UUID.class)
                .setParameter("campaign", campaign)
                .setParameter("at", place.at())
                .setParameter("winner", place.winner())
                .getResultList();
    }

    private static String branch(Kind kind, int number, boolean back, int most, String place) {
        return "(select " + number + " as branch, " + kind.at() + " as moved, " + kind.winner() + " as winner from "
                + kind.table() + " where campaign_id = :campaign and " + kind.at() + place + " order by campaign_id"
                + (back ? " desc, " : ", ") + kind.at() + (back ? ", " : " desc, ") + kind.winner()
                + (back ? " desc" : "") + " fetch first " + most + " rows only)";
    }
}
