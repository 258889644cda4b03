package dev.todoke.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.TodokeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Deadlines are days in Japan, inclusive, fixed by what happened and by nothing else. */
class DeadlineTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final LocalDate LATEST = LocalDate.of(2021, 9, 1);

    @Example
    void deliveredDataIsKeptThirtyDaysAndErasedOnTheNext() {
        Deadline deadline = Deadline.of(List.of(award(StartEvent.DELIVERED, DAY)));
        assertThat(deadline.keepUntil()).isEqualTo(LocalDate.of(2021, 3, 31));
        assertThat(deadline.isPast(LocalDate.of(2021, 3, 31))).isFalse();
        assertThat(deadline.isPast(LocalDate.of(2021, 4, 1))).isTrue();
    }

    @Example
    void aParcelThatIsOnlyShippedCountsAsDeliveredFourteenDaysLater() {
        assertThat(Deadline.of(List.of(award(StartEvent.SHIPPED, DAY))).keepUntil())
                .isEqualTo(DAY.plusDays(14 + 30));
    }

    @Example
    void theLastOfSeveralAwardsCounts() {
        Deadline deadline =
                Deadline.of(List.of(award(StartEvent.DECLINED, DAY), award(StartEvent.DELIVERED, DAY.plusDays(20))));
        assertThat(deadline.keepUntil()).isEqualTo(DAY.plusDays(50));
    }

    @Example
    void nothingIsKeptPastThePromisedDate() {
        Deadline deadline = Deadline.of(List.of(award(StartEvent.DELIVERED, LATEST.plusDays(3))));
        assertThat(deadline.keepUntil()).isEqualTo(LATEST);
        assertThat(deadline.undecided()).isFalse();
    }

    @Example
    void collectedDetailsWithoutADecisionAreUndecidedAtTheLatestDate() {
        Deadline deadline = Deadline.of(List.of(award(StartEvent.DELIVERED, DAY), award(null, null)));
        assertThat(deadline).isEqualTo(new Deadline(LATEST, true));
    }

    @Example
    void contactDataOfOneWhoNeverSubmittedHasALatestDateAndIsNotUndecided() {
        Deadline deadline = Deadline.of(List.of(new Deadline.Award(null, null, 30, false, LATEST)));
        assertThat(deadline).isEqualTo(new Deadline(LATEST, false));
    }

    @Example
    void aPersonWithoutAnAwardHasNoDeadline() {
        assertThatThrownBy(() -> Deadline.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void noEventEverMovesTheDeadlinePastTheLatestDate(@ForAll("awards") List<Deadline.Award> awards) {
        assertThat(Deadline.of(awards).keepUntil()).isBeforeOrEqualTo(LATEST);
    }

    @Property(tries = 300)
    void aLaterStartNeverMakesItEarlier(
            @ForAll("awards") List<Deadline.Award> awards, @ForAll @IntRange(max = 400) int days) {
        List<Deadline.Award> later = awards.stream()
                .map(each -> each.startedOn() == null
                        ? each
                        : new Deadline.Award(
                                each.event(),
                                each.startedOn().plusDays(days),
                                each.daysAfter(),
                                each.collected(),
                                each.latestOn()))
                .toList();
        assertThat(Deadline.of(later).keepUntil())
                .isAfterOrEqualTo(Deadline.of(awards).keepUntil());
    }

    @Property(tries = 300)
    void onceAllHaveStartedOneMoreAwardNeverMakesItEarlier(
            @ForAll("awards") List<Deadline.Award> awards, @ForAll("anAward") Deadline.Award more) {
        List<Deadline.Award> both = IntStream.rangeClosed(0, awards.size())
                .mapToObj(i -> i < awards.size() ? awards.get(i) : more)
                .toList();
        assertThat(Deadline.of(both).keepUntil())
                .isAfterOrEqualTo(Deadline.of(awards).keepUntil());
    }

    @Property(tries = 200)
    void theOrderOfAwardsDoesNotMatter(@ForAll("awards") List<Deadline.Award> awards) {
        List<Deadline.Award> reversed = IntStream.range(0, awards.size())
                .mapToObj(i -> awards.get(awards.size() - 1 - i))
                .toList();
        assertThat(Deadline.of(reversed)).isEqualTo(Deadline.of(awards));
    }

    @Property(tries = 200)
    void whileOneIsNotStartedAndDetailsAreHereItIsNeverErasable(@ForAll("awards") List<Deadline.Award> awards) {
        boolean open = awards.stream().anyMatch(each -> !each.hasStarted());
        boolean collected = awards.stream().anyMatch(Deadline.Award::collected);
        assertThat(Deadline.of(awards).undecided()).isEqualTo(open && collected);
    }

    @Example
    void theDayTurnsAtMidnightInJapanWhateverZoneTheProgramRunsIn() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("America/Caracas", "Pacific/Kiritimati", "Pacific/Midway", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                Deadline deadline = Deadline.of(List.of(award(StartEvent.DELIVERED, DAY)));
                LocalDate lastMoment = TodokeClock.dayOf(Instant.parse("2021-03-31T14:59:59.999999Z"));
                LocalDate midnight = TodokeClock.dayOf(Instant.parse("2021-03-31T15:00:00Z"));
                assertThat(deadline.isPast(lastMoment)).as(zone).isFalse();
                assertThat(deadline.isPast(midnight)).as(zone).isTrue();
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Example
    void theTwentyNinthOfFebruaryHasItsPlace() {
        Term leap = term(LocalDate.of(2023, 8, 31));
        assertThat(leap.latestOn()).isEqualTo(LocalDate.of(2024, 2, 29));
        Term plain = term(LocalDate.of(2022, 8, 31));
        assertThat(plain.latestOn()).isEqualTo(LocalDate.of(2023, 2, 28));
        Deadline deadline = Deadline.of(List.of(new Deadline.Award(
                StartEvent.DELIVERED, LocalDate.of(2024, 1, 30), 30, true, LocalDate.of(2024, 7, 1))));
        assertThat(deadline.keepUntil()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Example
    void aCorrectionDoesNotExtendThePromise() {
        Term term = term(LocalDate.of(2023, 8, 31));
        term.collected(LocalDate.of(2023, 12, 1));
        assertThat(term.latestOn()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Example
    void onlyAStrongerEventReplacesAnEarlierOne() {
        Term term = term(DAY);
        term.start(StartEvent.SHIPPED, DAY);
        term.start(StartEvent.DELIVERED, DAY.plusDays(2));
        term.start(StartEvent.SHIPPED, DAY.plusDays(9));
        term.start(StartEvent.DELIVERED, DAY.plusDays(9));
        assertThat(term.award().event()).isEqualTo(StartEvent.DELIVERED);
        assertThat(term.award().startedOn()).isEqualTo(DAY.plusDays(2));
    }

    @Provide
    Arbitrary<List<Deadline.Award>> awards() {
        return anAward().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Deadline.Award> anAward() {
        Arbitrary<StartEvent> events = Arbitraries.of(StartEvent.class).injectNull(0.3);
        return Combinators.combine(
                        events,
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(1, 365),
                        Arbitraries.of(true, false))
                .as((event, day, after, collected) ->
                        new Deadline.Award(event, event == null ? null : DAY.plusDays(day), after, collected, LATEST));
    }

    private static Deadline.Award award(@Nullable StartEvent event, @Nullable LocalDate on) {
        return new Deadline.Award(event, on, 30, true, LATEST);
    }

    private static Term term(LocalDate collectedOn) {
        Term term = new Term(
                new UUID(1, 1),
                new UUID(1, 2),
                new UUID(1, 3),
                new UUID(1, 4),
                RetentionRule.DEFAULT,
                Instant.EPOCH,
                collectedOn.plusMonths(6));
        term.collected(collectedOn);
        return term;
    }
}
