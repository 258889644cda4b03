package dev.todoke.retention.web;

import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.CopiesLedger;
import dev.todoke.retention.DataCopy;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** One row of the copies ledger in a table. */
public record CopyLine(
        UUID id,
        Choice place,
        String label,
        List<Choice> categories,
        LocalDate since,
        LocalDate eraseBy,
        boolean open,
        boolean byHand,
        String proof) {

    /** Places that a person enters and ticks off; our own store is the sweep's. */
    static final List<CopiesLedger.Place> BY_HAND =
            List.copyOf(EnumSet.complementOf(EnumSet.of(CopiesLedger.Place.OUR_STORE)));

    static List<CopyLine> of(List<DataCopy> copies) {
        return copies.stream()
                .map(copy -> new CopyLine(
                        copy.id(),
                        Choice.of("place", copy.place()),
                        copy.label(),
                        Choice.of("category", copy.categories()),
                        TodokeClock.dayOf(copy.liesSince()),
                        copy.eraseBy(),
                        copy.isOpen(),
                        BY_HAND.contains(copy.place()),
                        copy.proof() == null ? "" : copy.proof()))
                .toList();
    }
}
