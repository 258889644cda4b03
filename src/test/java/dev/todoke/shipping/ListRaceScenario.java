package dev.todoke.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.address.DetailsForm;
import dev.todoke.address.ShippingDetails;
import dev.todoke.intake.FormLinks;
import dev.todoke.intake.FormSession;
import dev.todoke.intake.Outcome;
import dev.todoke.intake.Reception;
import dev.todoke.job.RunTask;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.Stage.Staged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two who want the same people at the same moment: only one of them may be told that it worked. */
abstract class ListRaceScenario {

    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    @Inject
    Stage stage;

    @Inject
    Gate gate;

    @Inject
    ListMaking making;

    @Inject
    ListExport export;

    @Inject
    ListFetching fetching;

    @Inject
    ListRows rows;

    @Inject
    Lists lists;

    @Inject
    Shipments shipments;

    @Inject
    EntityManager entities;

    @Inject
    RunTask tasks;

    @Inject
    Reception reception;

    @Inject
    FormLinks links;

    @Inject
    DataSource database;

    @Inject
    TodokeClock clock;

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    @Test
    void aCorrectionDuringAFetchFindsTheWinnerLocked() throws Exception {
        Staged set = stage.campaign(1);
        FormSession session = answered(set);
        ShippingList list = produced(set);
        Gate.Shut shut = gate.shutOpenings(set.campaign());
        Future<ListFetching.Fetch> fetch = pool.submit(() -> fetching.begin(list.id(), set.person()));
        shut.awaitSomebody();
        Future<Outcome> correction = pool.submit(() -> reception.receive(turn(session), details(7)));
        awaitDoneOrWaiting(correction);
        shut.open();
        fetch.get(30, TimeUnit.SECONDS).writeTo(OutputStream.nullOutputStream());
        assertThat(correction.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.AlreadyReceived.class);
    }

    @Test
    void aFetchDuringACorrectionSeesIt() throws Exception {
        Staged set = stage.campaign(1);
        FormSession session = answered(set);
        ShippingList list = produced(set);
        CountDownLatch received = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<Outcome> correction =
                pool.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                    Outcome outcome = reception.receive(turn(session), details(7));
                    received.countDown();
                    assertThat(commit.await(30, TimeUnit.SECONDS)).isTrue();
                    return outcome;
                }));
        assertThat(received.await(30, TimeUnit.SECONDS)).isTrue();
        Future<ListFetching.Fetch> fetch = pool.submit(() -> fetching.begin(list.id(), set.person()));
        awaitDoneOrWaiting(fetch);
        commit.countDown();
        assertThat(correction.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Accepted.class);
        assertThat(refusal(fetch).type()).isEqualTo(ProblemType.LIST_CHANGED);
        assertThat(refusal(fetch).fields())
                .extracting(Refusal.FieldProblem::code)
                .containsExactly("changed");
    }

    @Test
    void aFetchDuringATakingBackFindsNothing() throws Exception {
        Staged set = stage.campaign(1);
        answered(set);
        ShippingList list = produced(set);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> back = pool.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
            lists.discard(list.id(), set.person());
            taken.countDown();
            return commit.await(30, TimeUnit.SECONDS);
        }));
        assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();
        Future<ListFetching.Fetch> fetch = pool.submit(() -> fetching.begin(list.id(), set.person()));
        awaitDoneOrWaiting(fetch);
        commit.countDown();
        back.get(30, TimeUnit.SECONDS);
        assertThat(refusal(fetch).type()).isEqualTo(ProblemType.GONE);
    }

    @Test
    void twoListsAtOnceNeverHoldOneParcelTwice() throws Exception {
        Staged set = stage.answered(3);
        tasks.now("details.derive");
        Callable<ShippingList> making =
                () -> lists.create(set.campaign(), set.list(ListFormat.GENERIC, clock.today()), set.person());
        Gate.Shut shut = gate.shutEnclosures(set.campaign());
        Future<ShippingList> first = pool.submit(making);
        shut.awaitSomebody();
        Future<ShippingList> second = pool.submit(making);
        awaitDoneOrWaiting(second);
        shut.open();
        assertThat(rows.size(first.get(30, TimeUnit.SECONDS).id())).isEqualTo(3);
        assertThat(refusal(second).fields())
                .extracting(Refusal.FieldProblem::code)
                .containsExactly("nothing-to-ship");
    }

    @Test
    void twoWhoMarkTheSameParcelAreBothToldThatItHasLeft() throws Exception {
        Staged set = stage.campaign(1);
        List<String> parcel = List.of(set.award(0).reference());
        CountDownLatch marked = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Callable<Shipments.Marked> marking =
                () -> shipments.markShipped(set.campaign(), set.division(), parcel, clock.today(), set.person());
        Future<Shipments.Marked> first =
                pool.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                    Shipments.Marked done = marking.call();
                    entities.flush();
                    marked.countDown();
                    assertThat(commit.await(30, TimeUnit.SECONDS)).isTrue();
                    return done;
                }));
        assertThat(marked.await(30, TimeUnit.SECONDS)).isTrue();
        Future<Shipments.Marked> second = pool.submit(marking);
        awaitDoneOrWaiting(second);
        commit.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS).marked()).isEqualTo(1);
        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(new Shipments.Marked(0, List.of()));
    }

    private FormSession answered(Staged set) {
        UUID link = QuarkusTransaction.requiringNew()
                .call(() ->
                        links.liveOf(List.of(set.award(0).winnerId())).get(0).id());
        FormSession session = new FormSession(
                link,
                FormSession.Standing.VISITOR,
                1,
                new byte[16],
                1,
                clock.now().plus(Duration.ofHours(1)));
        assertThat(reception.receive(session, details(0))).isInstanceOf(Outcome.Accepted.class);
        return session;
    }

    /** The same form, sent once more from its next check page. */
    private static FormSession turn(FormSession session) {
        return new FormSession(
                session.link(),
                session.standing(),
                session.candidate(),
                session.nonce(),
                session.turn() + 1,
                session.expires());
    }

    private ShippingList produced(Staged set) {
        ShippingList list = making.create(set.campaign(), set.list(ListFormat.GENERIC, clock.today()), set.person());
        return export.produce(list.id(), set.person());
    }

    private static ShippingDetails details(int number) {
        return DetailsForm.parse(Stage.form(number), true, false).ok().orElseThrow();
    }

    /** Until it has come to an end, or the database says that somebody stands at a lock. */
    private void awaitDoneOrWaiting(Future<?> deed) throws SQLException {
        while (!deed.isDone() && !somebodyWaits()) {
            Thread.onSpinWait();
        }
    }

    private boolean somebodyWaits() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(waiting(connection.getMetaData().getURL()))) {
            found.next();
            return found.getLong(1) > 0;
        }
    }

    private static String waiting(String url) {
        return url.startsWith("jdbc:h2:")
                ? "select count(*) from information_schema.sessions where blocker_id is not null"
                : "select count(*) from pg_locks where not granted";
    }

    private static Refusal refusal(Future<?> deed) throws Exception {
        try {
            deed.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            assertThat(cause).isInstanceOf(Refusal.class);
            return (Refusal) cause;
        }
        throw new AssertionError("it was told that it had worked");
    }
}
