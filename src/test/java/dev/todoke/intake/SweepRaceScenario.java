package dev.todoke.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.details.Details;
import dev.todoke.details.Disputes;
import dev.todoke.job.RunTask;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.retention.RetentionSweep;
import dev.todoke.retention.RetentionTerms;
import dev.todoke.retention.StartEvent;
import dev.todoke.retention.SweepStep;
import dev.todoke.shipping.Stage;
import dev.todoke.winner.Awards;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever sends while the sweep is at work comes before it and is erased, or after it and is told so. */
abstract class SweepRaceScenario extends DoorScenario {

    @Inject
    RunTask tasks;

    @Inject
    RetentionTerms terms;

    @Inject
    Awards awards;

    @Inject
    SweepPause pause;

    @Inject
    FormSessions sessions;

    @Inject
    Links issuing;

    @Inject
    Stops stops;

    @Inject
    Details readings;

    @Inject
    Disputes disputes;

    private final ExecutorService others = Executors.newFixedThreadPool(12);

    @AfterEach
    void nobodyIsLeft() {
        pause.goOn();
        others.shutdownNow();
    }

    @Test
    void aCorrectionDuringTheErasureMeetsTheErasedPage() throws Exception {
        Given given = aWinner();
        String ready = readyToCorrect(given);
        due(given);
        Future<?> sweep = pausedSweep(SweepStep.Name.ROWS_DELETED);
        Future<Response> sent = others.submit(() -> step("send", ready, corrected()));
        waitsAwhile(sent);
        pause.goOn();
        sweep.get(60, TimeUnit.SECONDS);
        assertThat(sent.get(60, TimeUnit.SECONDS).asString()).contains("お届け情報は消去しました");
        nothingIsLeftOf(given);
    }

    @Test
    void aFirstAnswerDuringTheErasureMeetsTheErasedPage() throws Exception {
        Given given = aWinner();
        String ready = session(step("check", session(enter(given)), details()));
        due(given);
        Future<?> sweep = pausedSweep(SweepStep.Name.TERMS_DISPOSED);
        Future<Response> sent = others.submit(() -> step("send", ready, details()));
        waitsAwhile(sent);
        pause.goOn();
        sweep.get(60, TimeUnit.SECONDS);
        assertThat(sent.get(60, TimeUnit.SECONDS).asString()).contains("お届け情報は消去しました");
        nothingIsLeftOf(given);
    }

    @Test
    void aLinkIssuedDuringTheErasureLeavesNoToken() throws Exception {
        Given given = aWinner();
        stops.revoke(
                new LinkRevocation.Target(RevocationScope.WINNER, given.winner(), RevocationReach.EVERYTHING),
                ANYTHING);
        due(given);
        Future<?> sweep = pausedSweep(SweepStep.Name.ROWS_DELETED);
        Future<Integer> issued = others.submit(() -> issuing.issue(campaign.id(), List.of(given.winner()), ANYTHING));
        waitsAwhile(issued);
        pause.goOn();
        sweep.get(60, TimeUnit.SECONDS);
        assertThat(issued.get(60, TimeUnit.SECONDS)).isZero();
        nothingIsLeftOf(given);
    }

    @Test
    void aReadingDuringTheErasureWritesNothingDown() throws Exception {
        Given given = aWinner();
        sendAll(given, details());
        due(given);
        Future<?> sweep = pausedSweep(SweepStep.Name.ROWS_DELETED);
        Future<Integer> read = others.submit(
                () -> QuarkusTransaction.requiringNew().call(() -> readings.derive(campaign.id(), ANYTHING)));
        waitsAwhile(read);
        pause.goOn();
        sweep.get(60, TimeUnit.SECONDS);
        assertThat(read.get(60, TimeUnit.SECONDS)).isZero();
        nothingIsLeftOf(given);
    }

    @Test
    void aDecisionDuringTheErasureIsRefused() throws Exception {
        Given given = aWinner();
        sendAll(given, details());
        UUID record = submissions.ofLink(given.link()).get(0).record();
        due(given);
        Future<?> sweep = pausedSweep(SweepStep.Name.ROWS_DELETED);
        Future<?> decision =
                others.submit(() -> disputes.release(given.winner(), record, new Stage.Everybody(Ids.next())));
        waitsAwhile(decision);
        pause.goOn();
        sweep.get(60, TimeUnit.SECONDS);
        assertThatThrownBy(() -> decision.get(60, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.GONE));
        nothingIsLeftOf(given);
    }

    @Test
    void aCorrectionThatCameFirstIsErasedWithTheRest() throws Exception {
        Given given = aWinner();
        String ready = readyToCorrect(given);
        due(given);
        Future<?> sweep = QuarkusTransaction.requiringNew().call(() -> {
            FormLink link = links.locked(given.link()).orElseThrow();
            Submission newest = submissions.ofLink(link.id()).get(0);
            Future<?> swept = others.submit(() -> tasks.now(RetentionSweep.NAME));
            waitsAwhile(swept);
            entities.createNativeQuery(
                            "insert into submission_sealed (record, revision, subject, body) values (?1, 2, ?2, ?3)")
                    .setParameter(1, newest.record())
                    .setParameter(2, given.winner())
                    .setParameter(3, new byte[] {1})
                    .executeUpdate();
            return swept;
        });
        sweep.get(60, TimeUnit.SECONDS);
        nothingIsLeftOf(given);
        assertThat(step("send", ready, corrected()).asString()).contains("お届け情報は消去しました");
    }

    @Test
    void aCrowdThatSendsWhileTheSweepRunsLeavesNothingBehind() throws Exception {
        Map<Given, String> ready = new java.util.LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            Given given = aWinner();
            ready.put(
                    given,
                    i % 2 == 0 ? readyToCorrect(given) : session(step("check", session(enter(given)), details())));
        }
        ready.keySet().forEach(this::due);
        List<Future<?>> all = new ArrayList<>();
        ready.values().forEach(each -> all.add(others.submit(() -> step("send", each, corrected()))));
        all.add(others.submit(() -> tasks.now(RetentionSweep.NAME)));
        for (Future<?> each : all) {
            each.get(60, TimeUnit.SECONDS);
        }
        tasks.now(RetentionSweep.NAME);
        ready.keySet().forEach(this::nothingIsLeftOf);
    }

    private Future<?> pausedSweep(SweepStep.Name at) throws InterruptedException {
        pause.at(at, campaign.id());
        Future<?> sweep = others.submit(() -> tasks.now(RetentionSweep.NAME));
        pause.awaitThere();
        return sweep;
    }

    /** Long enough to have gone wrong where nothing holds it up; whether it is done then is not asserted. */
    private static void waitsAwhile(Future<?> work) throws Exception {
        try {
            work.get(700, TimeUnit.MILLISECONDS);
        } catch (TimeoutException held) {
            // As it should be.
        }
    }

    private String readyToCorrect(Given given) {
        String code = code(sendAll(given, details()));
        Response holder = step("code", session(enter(given)), Map.of("receipt", code));
        String form = session(step("correct", session(holder)));
        return session(step("check", form, corrected()));
    }

    private static Map<String, String> corrected() {
        return details("見本 花江", "みほん町5");
    }

    /** Declined so long ago that today is after the last day. */
    private void due(Given given) {
        QuarkusTransaction.requiringNew()
                .run(() -> awards.ofWinner(given.winner())
                        .forEach(award -> terms.start(
                                award.id(), StartEvent.LAPSED, clock.today().minusDays(40))));
    }

    private void nothingIsLeftOf(Given given) {
        for (String table : List.of(
                "submission_sealed.subject",
                "submission.winner_id",
                "contact_sealed.subject",
                "link_token_sealed.subject",
                "derived_record.winner_id",
                "dispute_decision.winner_id",
                "quarantine_release.winner_id",
                "unreadable_record.winner_id")) {
            assertThat(rows(table, given.winner())).as(table).isZero();
        }
        assertThat(unheldKeys()).as("record keys whose record is gone").isZero();
    }

    private long rows(String column, UUID id) {
        String[] named = column.split("\\.");
        return count("select count(*) from " + named[0] + " where " + named[1] + " = ?1", id);
    }

    private long unheldKeys() {
        return count(
                "select count(*) from record_key k where k.scope = ?1"
                        + " and not exists (select 1 from submission_sealed s where s.record = k.record)"
                        + " and not exists (select 1 from contact_sealed c where c.record = k.record)"
                        + " and not exists (select 1 from link_token_sealed t where t.record = k.record)",
                campaign.id());
    }

    private long count(String sql, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(sql)
                                .setParameter(1, id)
                                .getSingleResult())
                        .longValue());
    }
}
