package dev.todoke.console;

import dev.todoke.details.DerivedRecord;
import dev.todoke.details.DerivedRecords;
import dev.todoke.details.DetailsState;
import dev.todoke.details.Standings;
import dev.todoke.details.UnreadableRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What waits for somebody's look about the winners of one page. Judged as everywhere else, so that no two pages disagree. */
@ApplicationScoped
public class WinnerMarks {

    private final Standings standings;
    private final DerivedRecords derived;
    private final UnreadableRecords unreadable;

    public WinnerMarks(Standings standings, DerivedRecords derived, UnreadableRecords unreadable) {
        this.standings = standings;
        this.derived = derived;
        this.unreadable = unreadable;
    }

    /** By winner; whoever needs nothing is left out. */
    @Transactional
    public Map<UUID, Set<Attention>> of(Collection<UUID> winners) {
        Map<UUID, Set<Attention>> found = new HashMap<>();
        if (winners.isEmpty()) {
            return found;
        }
        derived.ofWinners(winners).stream()
                .filter(record -> !record.problems().isEmpty())
                .map(DerivedRecord::winnerId)
                .forEach(winner -> add(found, winner, Attention.PROBLEM));
        unreadable.list("winnerId in ?1", winners).forEach(row -> add(found, row.winnerId(), Attention.PROBLEM));
        standings.of(winners).values().forEach(standing -> {
            if (standing.state() == DetailsState.DISPUTED) {
                add(found, standing.winner(), Attention.DISPUTED);
            } else if (standing.state() == DetailsState.QUARANTINED) {
                add(found, standing.winner(), Attention.QUARANTINED);
            }
        });
        return found;
    }

    private static void add(Map<UUID, Set<Attention>> found, UUID winner, Attention mark) {
        found.computeIfAbsent(winner, id -> EnumSet.noneOf(Attention.class)).add(mark);
    }
}
