package dev.todoke.console;

import dev.todoke.console.DeedRows.Standing;
import dev.todoke.kernel.SignedIn;
import dev.todoke.shipping.Shipments;
import dev.todoke.shipping.Undoings;
import dev.todoke.winner.Tellings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes back what was done to some awards, exactly where it is still as it was left; the others have moved on. */
@ApplicationScoped
class DeedUndo {

    private final DeedVerbs verbs;
    private final Tellings tellings;
    private final Shipments shipments;
    private final Undoings undoings;

    DeedUndo(DeedVerbs verbs, Tellings tellings, Shipments shipments, Undoings undoings) {
        this.verbs = verbs;
        this.tellings = tellings;
        this.shipments = shipments;
        this.undoings = undoings;
    }

    void undo(Deed deed, List<DeedRow> some, SignedIn person) {
        DeedKind kind = Objects.requireNonNull(deed.kind(), "a deed that was done has a kind");
        Map<UUID, Standing> now = verbs.held(deed, some);
        List<DeedRow> left = new ArrayList<>();
        for (DeedRow row : some) {
            if (isAsLeft(kind, row, now.get(row.award()))) {
                left.add(row);
            } else {
                row.undone(DeedRow.MOVED);
            }
        }
        if (!left.isEmpty()) {
            Set<UUID> done = undo(kind, deed, left, person);
            left.forEach(row -> row.undone(done.contains(row.award()) ? DeedRow.DONE : DeedRow.MOVED));
        }
    }

    /** The mark has to be the one that was set: somebody may have taken it back and set it again. */
    private static boolean isAsLeft(DeedKind kind, DeedRow row, @Nullable Standing now) {
        if (now == null) {
            return false;
        }
        return switch (kind) {
            case TELL -> now.state() == AwardState.TOLD && Objects.equals(now.toldAt(), row.markAt());
            case UNTELL -> now.state() == AwardState.LINKED && Objects.equals(now.link(), row.link());
            case SHIP ->
                now.state() == AwardState.SHIPPED && Objects.equals(now.markedAt(), row.markAt()) && !now.tracked();
            case DELIVER -> now.state() == AwardState.DELIVERED;
            case ISSUE, STOP -> false;
        };
    }

    private Set<UUID> undo(DeedKind kind, Deed deed, List<DeedRow> left, SignedIn person) {
        Set<UUID> all = new HashSet<>(left.stream().map(DeedRow::award).toList());
        switch (kind) {
            case TELL ->
                tellings.untick(
                        deed.campaignId(), left.stream().map(DeedVerbs::link).toList(), person.authority());
            case UNTELL -> {
                Map<UUID, Tellings.Tick> ticks = new HashMap<>();
                left.forEach(row -> ticks.put(
                        DeedVerbs.link(row),
                        new Tellings.Tick(
                                DeedVerbs.link(row),
                                row.winner(),
                                Objects.requireNonNull(row.markAt(), "kept when it was taken"),
                                row.markBy())));
                tellings.restore(deed.campaignId(), ticks.values(), person.authority());
            }
            case SHIP -> {
                Shipments.Marked marked =
                        shipments.undo(deed.campaignId(), deed.divisionId(), DeedVerbs.references(left), person);
                left.stream()
                        .filter(row -> marked.erased().contains(row.reference()))
                        .forEach(row -> all.remove(row.award()));
            }
            case DELIVER -> {
                return undoings.undeliver(deed.campaignId(), deed.divisionId(), all, DeedVerbs.day(deed), person);
            }
            case ISSUE, STOP -> all.clear();
        }
        return all;
    }
}
