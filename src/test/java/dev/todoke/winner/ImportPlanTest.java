package dev.todoke.winner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.Handle;
import dev.todoke.kernel.Refusal.FieldProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportPlanTest {

    private static final UUID STAND = new UUID(0, 1);
    private static final UUID BAG = new UUID(0, 2);

    private final Store store = new Store();

    @Test
    void oneWinnerForOnePersonHoweverManyPrizes() {
        ImportPlan plan = plan(row(2, "hana", null, STAND), row(3, "HANA", "7", BAG), row(4, "＠hana", null, BAG));

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.newWinners()).isEqualTo(1);
        assertThat(plan.newAwards()).isEqualTo(2);
        assertThat(plan.people().get(0).toSeal().platformId()).isEqualTo("7");
        assertThat(plan.notes()).containsExactly(new FieldProblem("rows/4", "repeated"));
    }

    @Test
    void aPersonIsFoundByNumberAfterTheHandleChanged() {
        store.take(plan(row(2, "hana", "7", STAND)));

        ImportPlan again = plan(row(2, "hana_new", "7", STAND), row(3, "hana_new", null, BAG));

        assertThat(again.newWinners()).isZero();
        assertThat(again.newAwards()).isEqualTo(1);
        assertThat(again.notes()).extracting(FieldProblem::code).containsOnly("kept-as-stored");
    }

    @Test
    void aHandleThatNowBelongsToAnotherNumberIsNotGuessed() {
        store.take(plan(row(2, "hana", "7", STAND)));

        assertThat(plan(row(2, "hana", "8", STAND)).problems())
                .containsExactly(new FieldProblem("rows/2/handle", "two-people"));
        assertThat(plan(row(2, "a", "1", STAND), row(3, "a", "2", STAND)).problems())
                .containsExactly(new FieldProblem("rows/3/handle", "two-people"));
    }

    @Test
    void handleAndNumberOfTwoKnownPeopleAreRefused() {
        store.take(plan(row(2, "hana", "7", STAND), row(3, "taro", null, STAND)));

        assertThat(plan(row(2, "taro", "7", BAG)).problems())
                .containsExactly(new FieldProblem("rows/2/handle", "two-people"));
    }

    @Property(tries = 400)
    void importingTwiceChangesNothing(@ForAll("files") List<WinnerRow> rows, @ForAll("files") List<WinnerRow> before) {
        Store known = new Store();
        take(known, before);
        List<WinnerRow> good = withoutProblems(known, rows);
        ImportPlan first = new ImportPlan(known, good);
        known.take(first);

        ImportPlan second = new ImportPlan(known, good);

        assertThat(second.problems()).isEmpty();
        assertThat(second.newWinners()).isZero();
        assertThat(second.newAwards()).isZero();
        assertThat(second.unchanged()).isEqualTo(good.size());
    }

    @Property(tries = 400)
    void everyRowIsNewUnchangedOrAProblem(@ForAll("files") List<WinnerRow> rows) {
        ImportPlan plan = new ImportPlan(new Store(), rows);

        assertThat(plan.newAwards() + plan.unchanged() + plan.problems().size()).isEqualTo(rows.size());
        assertThat(plan.newWinners()).isLessThanOrEqualTo(rows.size());
    }

    @Provide
    Arbitrary<List<WinnerRow>> files() {
        Arbitrary<String> handles = Arbitraries.of("a", "B", "b", "c", "d");
        Arbitrary<String> ids = Arbitraries.of("1", "2", "3").injectNull(0.5);
        Arbitrary<UUID> prizes = Arbitraries.of(STAND, BAG);
        return Combinators.combine(handles, ids, prizes)
                .as((handle, id, prize) -> row(2, handle, id, prize))
                .list()
                .ofMaxSize(8);
    }

    private static void take(Store store, List<WinnerRow> rows) {
        store.take(new ImportPlan(store, withoutProblems(store, rows)));
    }

    /** Leaves rows out, last first, until nothing is wrong: a file with problems cannot be applied at all. */
    private static List<WinnerRow> withoutProblems(Store store, List<WinnerRow> rows) {
        List<WinnerRow> good = new ArrayList<>(rows);
        while (!new ImportPlan(store, good).problems().isEmpty()) {
            good.remove(good.size() - 1);
        }
        return good;
    }

    private ImportPlan plan(WinnerRow... rows) {
        return new ImportPlan(store, List.of(rows));
    }

    private static WinnerRow row(int number, String handle, @Nullable String platformId, UUID prize) {
        return new WinnerRow(number, new ContactData(new Handle(handle), platformId, null, null), prize, null);
    }

    /** Keeps what an import writes, as the look-up rows would. */
    private static final class Store implements ImportPlan.KnownWinners {
        private final Map<String, UUID> handles = new HashMap<>();
        private final Map<String, UUID> ids = new HashMap<>();
        private final Set<String> awards = new HashSet<>();
        private long next = 100;

        void take(ImportPlan plan) {
            for (ImportPlan.Person person : plan.people()) {
                UUID winner = person.winner;
                if (winner == null) {
                    winner = new UUID(0, next++);
                    ContactData sealed = person.toSeal();
                    handles.put(Folding.fold(sealed.handle().text()), winner);
                    if (sealed.platformId() != null) {
                        ids.put(sealed.platformId(), winner);
                    }
                }
                for (WinnerRow row : person.newAwards()) {
                    awards.add(winner + "/" + row.prize());
                }
            }
        }

        @Override
        public @Nullable UUID byPlatformId(String platformId) {
            return ids.get(platformId);
        }

        @Override
        public @Nullable UUID byHandle(String foldedHandle) {
            return handles.get(foldedHandle);
        }

        @Override
        public boolean hasPlatformId(UUID winner) {
            return ids.containsValue(winner);
        }

        @Override
        public boolean hasAward(UUID winner, UUID prize) {
            return awards.contains(winner + "/" + prize);
        }
    }
}
