package dev.todoke.console;

import dev.todoke.console.DeedRows.Standing;
import dev.todoke.intake.FormLinks;
import dev.todoke.intake.Links;
import dev.todoke.intake.Stops;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.Shipments;
import dev.todoke.winner.Telling;
import dev.todoke.winner.Tellings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Does one kind of thing to some chosen awards. Their links are held first and their states read after that, so that of two
 * people who do the same the second finds it done; whoever is in another state by then is left out and named.
 */
@ApplicationScoped
class DeedVerbs {

    private final DeedRows rows;
    private final FormLinks formLinks;
    private final Links links;
    private final Stops stops;
    private final Tellings tellings;
    private final Shipments shipments;
    private final TodokeClock clock;

    DeedVerbs(
            DeedRows rows,
            FormLinks formLinks,
            Links links,
            Stops stops,
            Tellings tellings,
            Shipments shipments,
            TodokeClock clock) {
        this.rows = rows;
        this.formLinks = formLinks;
        this.links = links;
        this.stops = stops;
        this.tellings = tellings;
        this.shipments = shipments;
        this.clock = clock;
    }

    void perform(Deed deed, List<DeedRow> some, SignedIn person) {
        DeedKind kind = Objects.requireNonNull(deed.kind(), "a deed that runs has a kind");
        Map<UUID, Standing> now = held(deed, some);
        List<DeedRow> takers = new ArrayList<>();
        for (DeedRow row : some) {
            Standing standing = now.get(row.award());
            if (standing == null) {
                row.skipped(AwardState.ERASED.name());
            } else if (!kind.takes(standing.state())) {
                row.skipped(standing.state().name());
            } else if (ofLink(kind) && !Objects.equals(row.link(), standing.link())) {
                row.skipped(DeedRow.MOVED);
            } else {
                takers.add(row);
            }
        }
        if (!takers.isEmpty()) {
            perform(kind, deed, takers, now, person);
        }
    }

    private void perform(DeedKind kind, Deed deed, List<DeedRow> takers, Map<UUID, Standing> now, SignedIn person) {
        switch (kind) {
            case TELL -> {
                Map<UUID, UUID> winnerOfLink = new HashMap<>();
                takers.forEach(row -> winnerOfLink.put(link(row), row.winner()));
                tellings.tick(deed.campaignId(), winnerOfLink, person.authority());
                Map<UUID, Standing> after = standing(deed, takers);
                takers.forEach(row -> row.done(
                        Objects.requireNonNull(after.get(row.award()), "held above")
                                .toldAt(),
                        person.member()));
            }
            case UNTELL -> {
                Map<UUID, Telling> taken = new HashMap<>();
                tellings.untick(
                                deed.campaignId(),
                                takers.stream().map(DeedVerbs::link).toList(),
                                person.authority())
                        .forEach(telling -> taken.put(telling.linkId(), telling));
                takers.forEach(row -> {
                    Telling telling = Objects.requireNonNull(taken.get(link(row)), "its row was held");
                    row.done(telling.toldAt(), telling.toldBy());
                });
            }
            case ISSUE -> {
                Set<UUID> given = links.issueTo(
                        deed.campaignId(),
                        takers.stream().map(DeedRow::winner).distinct().toList(),
                        person.authority());
                takers.forEach(row -> settle(row, given.contains(row.winner())));
            }
            case STOP -> {
                stops.revokeEach(
                        deed.campaignId(),
                        takers.stream().map(DeedVerbs::link).distinct().toList(),
                        person.authority());
                takers.forEach(row -> row.done(null, null));
            }
            case SHIP -> ship(deed, takers, person);
            case DELIVER -> deliver(deed, takers, now, person);
        }
    }

    private void ship(Deed deed, List<DeedRow> takers, SignedIn person) {
        Shipments.Marked marked =
                shipments.markShipped(deed.campaignId(), deed.divisionId(), references(takers), day(deed), person);
        Map<UUID, Standing> after = standing(deed, takers);
        for (DeedRow row : takers) {
            if (marked.erased().contains(row.reference())) {
                row.skipped(DeedRow.REFUSED);
            } else {
                row.done(
                        Objects.requireNonNull(after.get(row.award()), "held above")
                                .markedAt(),
                        person.member());
            }
        }
    }

    private void deliver(Deed deed, List<DeedRow> takers, Map<UUID, Standing> now, SignedIn person) {
        LocalDate on = day(deed);
        List<DeedRow> possible = new ArrayList<>();
        for (DeedRow row : takers) {
            LocalDate shipped =
                    Objects.requireNonNull(now.get(row.award()), "held above").shippedOn();
            if (shipped != null && !on.isBefore(shipped)) {
                possible.add(row);
            } else {
                row.skipped(DeedRow.REFUSED);
            }
        }
        if (!possible.isEmpty()) {
            Shipments.Marked marked =
                    shipments.markDelivered(deed.campaignId(), deed.divisionId(), references(possible), on, person);
            possible.forEach(row -> settle(row, !marked.erased().contains(row.reference())));
        }
    }

    private static void settle(DeedRow row, boolean done) {
        if (done) {
            row.done(null, null);
        } else {
            row.skipped(DeedRow.REFUSED);
        }
    }

    /** Reads the states after everybody else has to wait. */
    Map<UUID, Standing> held(Deed deed, List<DeedRow> some) {
        formLinks.lockOf(some.stream().map(DeedRow::winner).toList());
        return standing(deed, some);
    }

    private Map<UUID, Standing> standing(Deed deed, List<DeedRow> some) {
        return rows.standing(deed, some.stream().map(DeedRow::award).toList(), clock.now());
    }

    static List<String> references(List<DeedRow> some) {
        return some.stream().map(DeedRow::reference).toList();
    }

    /** Of a row that is judged by its link and therefore has one. */
    static UUID link(DeedRow row) {
        return Objects.requireNonNull(row.link(), "a row that hangs on a link");
    }

    static LocalDate day(Deed deed) {
        return Objects.requireNonNull(deed.onDay(), "a deed of a day has one");
    }

    private static boolean ofLink(DeedKind kind) {
        return kind == DeedKind.TELL || kind == DeedKind.UNTELL || kind == DeedKind.STOP;
    }
}
