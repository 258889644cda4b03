package dev.todoke.console;

import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Tells how a chosen set stands. */
@ApplicationScoped
public class DeedStories {

    /** As many references as a page names. */
    private static final int NAMED = 200;

    private final DeedRows rows;
    private final TodokeClock clock;

    DeedStories(DeedRows rows, TodokeClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    public DeedStory of(Deed deed) {
        return deed.state() == Deed.State.CHOSEN ? before(deed) : after(deed);
    }

    private DeedStory before(Deed deed) {
        List<DeedRows.Now> moved = rows.moved(deed, clock.now(), Deeds.MOST);
        List<DeedStory.Named> named = moved.stream()
                .limit(NAMED)
                .map(now -> new DeedStory.Named(
                        now.reference(), now.shown().key(), now.state().key()))
                .toList();
        return new DeedStory(rows.states(deed, clock.now()), moved.size(), named, 0, 0, List.of(), deed.total(), 0, 0);
    }

    private DeedStory after(Deed deed) {
        Map<String, Long> outcomes = rows.outcomes(deed.id(), false);
        Map<String, Long> undone = rows.outcomes(deed.id(), true);
        long done = outcomes.getOrDefault(DeedRow.DONE, 0L);
        long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
        boolean undoing = !undone.isEmpty();
        List<DeedStory.Named> named = rows.leftOut(deed.id(), undoing, NAMED).stream()
                .map(row -> new DeedStory.Named(
                        row.reference(), "state_" + row.shown().toLowerCase(java.util.Locale.ROOT), why(row, undoing)))
                .toList();
        return new DeedStory(
                Map.of(),
                0,
                named,
                done,
                all - done,
                outcomes.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(DeedRow.DONE))
                        .map(entry -> new DeedStory.Why(key(entry.getKey()), entry.getValue()))
                        .toList(),
                deed.total() - all,
                undone.getOrDefault(DeedRow.DONE, 0L),
                undone.getOrDefault(DeedRow.MOVED, 0L));
    }

    private static String why(DeedRow row, boolean undoing) {
        return undoing ? key(DeedRow.MOVED) : key(String.valueOf(row.outcome()));
    }

    private static String key(String outcome) {
        return "why_" + outcome.toLowerCase(java.util.Locale.ROOT);
    }
}
