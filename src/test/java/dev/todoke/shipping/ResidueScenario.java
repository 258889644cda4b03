package dev.todoke.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.job.RunTask;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.DisposalRecord;
import dev.todoke.retention.DisposalRecords;
import dev.todoke.retention.RetentionSweep;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.winner.Award;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** What is left in lists, parcels and return files once somebody has been erased, and that the others go on. */
abstract class ResidueScenario {

    private static final int LONG_AGO = 200;

    @Inject
    Stage stage;

    @Inject
    ListMaking making;

    @Inject
    ListExport export;

    @Inject
    Shipments shipments;

    @Inject
    Returns returns;

    @Inject
    DisposalRecords records;

    @Inject
    RunTask tasks;

    @Inject
    EntityManager entities;

    @Inject
    TodokeClock clock;

    @Test
    void anErasureTakesNumbersAndHintsAndKeepsThatAParcelLeft() throws IOException {
        Staged set = stage.campaign(2);
        stage.send(set, 0, changed(0), null);
        stage.send(set, 1, changed(1), null);
        ShippingList list = making.create(set.campaign(), set.list(ListFormat.B2, clock.today()), set.person());
        ReturnFile file = returns.read(set.division(), file(set.award(0), set.award(1)), set.person());
        assertThat(returns.apply(file.id(), set.person())).isEqualTo(2);
        erase(set, set.award(0));

        String gone = "'" + set.award(0).reference() + "'";
        String kept = "'" + set.award(1).reference() + "'";
        assertThat(column("tracking_number from parcel where reference = " + gone))
                .containsExactly((Object) null);
        assertThat(column("count(*) from parcel where shipped_on is not null and reference = " + gone))
                .containsExactly(1L);
        assertThat(column("tracking_number from return_row where reference = " + gone))
                .containsExactly("");
        assertThat(column("finding from return_row where reference = " + gone)).containsExactly("ERASED");
        assertThat(column("problems from shipping_list_row where reference = " + gone))
                .containsExactly("");
        assertThat(column("problems from derived_record where winner_id = '"
                        + set.award(0).winnerId() + "'"))
                .isEmpty();
        assertThat(column("tracking_number from parcel where reference = " + kept))
                .containsExactly(number(set.award(1)));
        assertThat(column("problems from shipping_list_row where reference = " + kept))
                .doesNotContain("");
        assertThat(column("tracking_number from return_row where reference = " + kept))
                .containsExactly(number(set.award(1)));
        assertThat(column("problems from shipping_list_row where list_id = '" + list.id() + "'"))
                .as("both stay on the list")
                .hasSize(2)
                .containsOnlyOnce("");

        DisposalRecord record = records.ofCampaign(set.campaign()).get(0);
        JsonNode rows = new ObjectMapper().readTree(record.body()).path("rows");
        assertThat(rows.path("shipping.parcels").path("parcel").asLong()).isEqualTo(1);
        assertThat(rows.path("shipping.parcels").path("return_row").asLong()).isEqualTo(1);
        assertThat(rows.path("shipping.parcels").path("shipping_list_row").asLong())
                .isEqualTo(1);
        assertThat(rows.path("details.readings").path("derived_record").asLong())
                .isEqualTo(1);
    }

    @Test
    void whoeverWasErasedIsNamedAndTheOthersGoOn() {
        Staged set = stage.answered(3);
        List<String> all = set.awards().stream().map(Award::reference).toList();
        ShippingList list = making.create(set.campaign(), set.list(ListFormat.B2, clock.today()), set.person());
        export.produce(list.id(), set.person());
        ReturnFile read = returns.read(set.division(), file(set.award(0), set.award(1), set.award(2)), set.person());
        shipments.markShipped(set.campaign(), set.division(), all.subList(0, 1), clock.today(), set.person());
        erase(set, set.award(0));
        List<String> erased = List.of(set.award(0).reference());

        assertThat(shipments.markListShipped(list.id(), clock.today(), set.person()))
                .isEqualTo(new Shipments.Marked(2, List.of()));
        assertThat(shipments.markDelivered(set.campaign(), set.division(), all, clock.today(), set.person()))
                .isEqualTo(new Shipments.Marked(2, erased));
        assertThat(shipments.undo(set.campaign(), set.division(), all, set.person()))
                .isEqualTo(new Shipments.Marked(2, erased));
        assertThat(returns.apply(read.id(), set.person())).isEqualTo(2);
        assertThat(findings(read)).containsExactly("ERASED", "OK", "OK");

        ReturnFile again = returns.read(set.division(), file(set.award(0)), set.person());
        assertThat(findings(again)).containsExactly("ERASED");
        assertThat(column("tracking_number from return_row where file_id = '" + again.id() + "'"))
                .as("a number that comes back after an erasure is not kept")
                .containsExactly("");
    }

    @Test
    void noNumberOfSomebodyErasedIsKeptWhateverElseIsWrongWithTheLine() {
        Staged set = stage.answered(3);
        List<String> all = set.awards().stream().map(Award::reference).toList();
        shipments.markShipped(set.campaign(), set.division(), all, clock.today(), set.person());
        erase(set, set.award(0));
        erase(set, set.award(1));
        String lines = "reference,tracking_number\n" + all.get(0) + ",123\n" + all.get(1) + ",111111111111\n"
                + all.get(1) + ",222222222222\n";
        ReturnFile file = returns.read(set.division(), lines.getBytes(StandardCharsets.UTF_8), set.person());
        assertThat(findings(file)).containsExactly("ERASED", "ERASED", "ERASED");
        assertThat(column("distinct tracking_number from return_row where file_id = '" + file.id() + "'"))
                .containsExactly("");
    }

    @Test
    void aNumberReadWhileTheSweepComesByGoesWithTheRest() throws Exception {
        Staged set = stage.answered(1);
        shipments.markShipped(
                set.campaign(), set.division(), List.of(set.award(0).reference()), clock.today(), set.person());
        ExecutorService sweeping = Executors.newSingleThreadExecutor();
        try {
            overdue(set.award(0));
            Future<?> swept = QuarkusTransaction.requiringNew().call(() -> {
                returns.read(set.division(), file(set.award(0)), set.person());
                entities.flush();
                Future<?> started = sweeping.submit(() -> tasks.now(RetentionSweep.NAME));
                try {
                    started.get(700, TimeUnit.MILLISECONDS);
                } catch (TimeoutException waits) {
                    // As it should be.
                }
                return started;
            });
            swept.get(60, TimeUnit.SECONDS);
        } finally {
            sweeping.shutdownNow();
        }
        assertThat(column("distinct tracking_number from return_row where reference = '"
                        + set.award(0).reference() + "'"))
                .containsExactly("");
    }

    @Test
    void aFileIsReadInAsManyQueriesWhateverItsLength() {
        Staged set = stage.campaign(40);
        long few = queries(() -> returns.read(set.division(), file(set.award(0), set.award(1)), set.person()));
        Award[] many = set.awards().toArray(Award[]::new);
        long all = queries(() -> returns.read(set.division(), file(many), set.person()));
        assertThat(all).isEqualTo(few);
    }

    /** Statements that were prepared: the lines of a file go in as one batch. */
    private long queries(Runnable deed) {
        Statistics statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        deed.run();
        long executed = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return executed;
    }

    private static java.util.Map<String, String> changed(int number) {
        var form = Stage.form(number);
        form.put("name", "𠮷野 𠮷子" + number);
        return form;
    }

    /** A number of its own for each award, with the usual last digit: numbers are unique across divisions. */
    private static String number(Award award) {
        long head = Integer.toUnsignedLong(award.reference().hashCode());
        return String.format("%011d%d", head, head % 7);
    }

    private static byte[] file(Award... awards) {
        StringBuilder text = new StringBuilder("reference,tracking_number\n");
        for (Award award : awards) {
            text.append(award.reference()).append(',').append(number(award)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As if the parcel had arrived long ago: the clock of this person has run out and the sweep comes by. */
    private void erase(Staged set, Award award) {
        shipments.markDelivered(
                set.campaign(), set.division(), List.of(award.reference()), clock.today(), set.person());
        overdue(award);
        tasks.now(RetentionSweep.NAME);
    }

    private void overdue(Award award) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update retention_term set started_on = ?1, keep_until = ?2 where subject = ?3")
                        .setParameter(1, clock.today().minusDays(LONG_AGO))
                        .setParameter(2, clock.today().minusDays(LONG_AGO - 30))
                        .setParameter(3, award.winnerId())
                        .executeUpdate());
    }

    private List<String> findings(ReturnFile file) {
        return Stream.of(file)
                .flatMap(f -> QuarkusTransaction.requiringNew().call(() -> returns.rowsOf(f.id())).stream())
                .map(row -> row.finding().name())
                .toList();
    }

    private List<Object> column(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select " + query, Object.class)
                        .getResultList());
    }
}
