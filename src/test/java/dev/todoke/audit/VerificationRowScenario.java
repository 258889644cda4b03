package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.todoke.audit.LogReport.Fault;
import dev.todoke.kernel.Jobs;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.shipping.Stage;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The row of a verification: it lives as long as its job, and what it says is not believed against the log. */
abstract class VerificationRowScenario {

    private static final String PAGE = Verifications.PAGE;

    @Inject
    StaffSetup setup;

    @Inject
    VerificationRows rows;

    @Inject
    Verifications verifications;

    @Inject
    Jobs jobs;

    private Person auditor;

    @BeforeEach
    void somebodyWhoLooks() {
        auditor = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.AUDITOR));
    }

    private UUID taken() {
        return rows.take(auditor.id, null, List.of()).row().id();
    }

    private void leaseIsOver(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> rows.update("leaseUntil = ?1 where id = ?2", Instant.EPOCH, id));
    }

    private void rewrite(UUID id, String how) {
        QuarkusTransaction.requiringNew().run(() -> rows.update(how + " where id = ?1", id));
    }

    private io.restassured.response.ValidatableResponse report(UUID id) {
        return auditor.request().get("/api/v1/audit/verification/" + id).then().statusCode(200);
    }

    @Test
    void itLivesAsLongAsItsJobHoweverLongThatWaits() {
        CountDownLatch free = new CountDownLatch(1);
        UUID running = taken();
        UUID job = jobs.start(
                new Jobs.Order("audit.verify", null, running, 0, PAGE), new Stage.Everybody(auditor.id), progress -> {
                    await(free);
                    return Map.of();
                });
        try {
            rows.runs(running, job);
            leaseIsOver(running);
            assertThat(taken()).as("joined").isEqualTo(running);
            assertThat(verifications.underWay()).isPresent();
            auditor.request()
                    .get(PAGE)
                    .then()
                    .body(containsString("<noscript><meta http-equiv=\"refresh\""), not(containsString("<textarea")))
                    .body(containsString("data-job-events=\"/api/v1/jobs/" + job + "/events\""));
        } finally {
            free.countDown();
        }
        for (int i = 0; i < 600 && jobs.isUnderWay(job); i++) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(jobs.isUnderWay(job)).isFalse();
        assertThat(verifications.underWay()).as("its job is over").isEmpty();
        report(running).body("outcome", equalTo("UNFINISHED"));
        auditor.request()
                .get(PAGE)
                .then()
                .body(containsString("<textarea"), not(containsString("http-equiv=\"refresh\"")));
    }

    private static void await(CountDownLatch free) {
        try {
            free.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void oneThatNeverGotAJobEndsWithItsLease() {
        UUID running = taken();
        assertThat(verifications.underWay()).isPresent();
        leaseIsOver(running);
        assertThat(verifications.underWay()).isEmpty();
        report(running).body("outcome", equalTo("UNFINISHED"));
    }

    @Test
    void whatAReplacedOneFoundIsNotThrownAwayInSilence() {
        UUID running = taken();
        rows.abandon(running);
        assertThatThrownBy(() -> rows.at(running, 1, 2)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> rows.end(running, new LogReport(), 0)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatItFoundIsTakenFromTheLog() {
        UUID bad = taken();
        LogReport found = new LogReport();
        found.add(Fault.LEAF_CHANGED, 4);
        found.ended(9);
        assertThat(rows.end(bad, found, 0)).isTrue();
        report(bad).body("outcome", equalTo("UNSOUND")).body("rowChanged", equalTo(false));
        rewrite(bad, "outcome = SOUND, faults = 0, findings = ''");
        report(bad)
                .body("outcome", equalTo("UNSOUND"))
                .body("faults", equalTo(1))
                .body("size", equalTo(9))
                .body("rowChanged", equalTo(true));
        auditor.request().get(PAGE).then().body(containsString("あとから書き換えられています"), containsString("banner-bad"));
        rewrite(bad, "outcome = UNFINISHED");
        report(bad).body("outcome", equalTo("UNSOUND")).body("rowChanged", equalTo(true));
    }

    /** The leaf would be found missing by the next run; until then nobody believes the row alone. */
    @Test
    void aResultOfWhichTheLogSaysNothingIsNone() {
        UUID invented = taken();
        rows.abandon(invented);
        report(invented).body("rowChanged", equalTo(false));
        rewrite(invented, "outcome = SOUND");
        report(invented).body("outcome", equalTo("UNFINISHED")).body("rowChanged", equalTo(true));
    }
}
