package dev.todoke.kernel.web.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Mac;
import dev.todoke.kernel.RoleNames;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import dev.todoke.support.Cast;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same key is the same request, and it is done once: repeated, raced, half dead or dead. */
abstract class OnceScenario {

    private static final String JSON = "application/json; charset=UTF-8";

    @Inject
    StaffSetup setup;

    @Inject
    Cast cast;

    @Inject
    DataSource database;

    @Inject
    Once once;

    @Inject
    KeyTable table;

    @Inject
    KeySweep sweep;

    @Inject
    Mac mac;

    UUID division;
    Person manager;

    @BeforeEach
    void somebodyAtTheDesk() {
        division = cast.division().id();
        manager = Person.signedIn(setup, Role.in(division, RoleNames.MANAGER), Role.in(division, RoleNames.OPERATOR));
    }

    @Test
    void repeatedItIsDoneOnceAndToldAgain() {
        String key = key();
        Response first = create(key, "one");
        Response second = create(key, "one");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).endsWith(first.<String>path("id"));
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void withoutAKeyItIsDoneEachTime() {
        create(null, "one");
        create(null, "two");
        assertThat(accounts()).isEqualTo(2);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        String key = key();
        create(key, "one");
        problem(create(key, "two"), 422, "key-reused");
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void theSameKeyOfSomebodyElseOrForAnotherPathIsAnotherKey() {
        String key = key();
        create(key, "one").then().statusCode(201);
        Person colleague = Person.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        create(colleague, key, "two").then().statusCode(201);
        campaign(key).then().statusCode(201);
        assertThat(accounts()).isEqualTo(2);
    }

    @Test
    void aKeyThatCannotBeOneIsRefused() {
        for (String bad : List.of("k".repeat(256), "tab\there")) {
            problem(create(bad, "one"), 400, "malformed");
        }
        Response twice = manager.request()
                .header("Idempotency-Key", "a", "b")
                .contentType(JSON)
                .body(account("one"))
                .post("/api/v1/accounts");
        problem(twice, 400, "malformed");
        create("k".repeat(255), "one").then().statusCode(201);
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void aRefusedRequestMayBeMendedUnderItsKey() {
        String key = key();
        problem(create(key, ""), 422, "invalid");
        create(key, "one").then().statusCode(201);
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void anActionWithoutABodyIsDoneOnce() {
        String account = "/api/v1/accounts/" + create(null, "one").path("id") + "/takeovers";
        Map<String, Object> seen = Map.of("earliestAt", "2026-01-01T00:00:00Z", "detectedAt", "2026-01-02T00:00:00Z");
        String takeover =
                manager.request().contentType(JSON).body(seen).post(account).path("id");
        String key = key();
        Response first = act(key, account + "/" + takeover + "/end");
        Response second = act(key, account + "/" + takeover + "/end");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
    }

    @Test
    void aFileIsFingerprintedAndADryRunIsAnotherRequest() {
        UUID campaign = UUID.fromString(campaign(null).path("id"));
        String key = key();
        String file = "handle\n@" + Cast.random("w").toLowerCase() + "\n";
        Response first = importing(key, campaign, false, file);
        assertThat(first.statusCode()).isEqualTo(200);
        Response again = importing(key, campaign, false, file);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(again.<Integer>path("newWinners")).isEqualTo(1);
        problem(importing(key, campaign, true, file), 422, "key-reused");
        problem(importing(key, campaign, false, file + "@another\n"), 422, "key-reused");
    }

    @Test
    void whatIsShownOnceIsNeitherKeptNorToldAgain() throws SQLException {
        Person admin = Person.signedIn(setup, Role.admin());
        String key = key();
        Map<String, Object> somebody =
                Map.of("name", Cast.random("n").toLowerCase(), "displayName", "森 みほん", "roles", List.of());
        Response first = invite(admin, key, somebody);
        assertThat(first.statusCode()).isEqualTo(201);
        String url = first.path("enrolmentUrl");
        assertThat(url).contains("#");
        Response second = invite(admin, key, somebody);
        problem(second, 409, "done-already");
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).endsWith("/api/v1/staff/" + first.path("member"));
        assertThat(second.body().asString()).doesNotContain(url.substring(url.indexOf('#') + 1));
        assertThat(keptAnswers()).noneMatch(answer -> answer.contains(url.substring(url.indexOf('#') + 1)));
    }

    @Test
    void ofManyAtOnceOneDoesIt() throws Exception {
        String key = key();
        List<Response> answers = atOnce(8, () -> create(key, "one"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        assertThat(answers.stream().filter(a -> a.statusCode() == 201 && a.header("Idempotency-Replayed") == null))
                .hasSize(1);
        assertThat(answers.stream().filter(a -> a.statusCode() == 409)).allSatisfy(answer -> {
            assertThat(answer.<String>path("code")).isEqualTo("still-running");
            assertThat(answer.header("Retry-After")).isNotNull();
        });
        assertThat(accounts()).isEqualTo(1);
        assertThat(create(key, "one").header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aNodeThatDiedBeforeItsCommitLeavesTheWorkToTheNext() throws SQLException {
        String key = key();
        create(key, "one");
        forget("state = 'CLAIMED', status = null, answer = null", Duration.ofSeconds(30));
        problem(create(key, "one"), 409, "still-running");
        forget("state = 'CLAIMED', status = null, answer = null", Keys.LEASE.plusSeconds(1));
        // The row that the first attempt made stands for work of somebody else here.
        assertThat(create(key, "one").header("Idempotency-Replayed")).isNull();
    }

    @Test
    void aNodeThatDiedAfterItsCommitIsNotRepeated() throws SQLException {
        String key = key();
        create(key, "one");
        forget("state = 'APPLIED', status = null, answer = null", Keys.LEASE.plusSeconds(1));
        Response second = create(key, "one");
        problem(second, 409, "done-already");
        assertThat(second.<String>path("errors[0].code")).isEqualTo("answer-unknown");
        assertThat(accounts()).isEqualTo(1);
    }

    /** The slow one has done its work when it loses the key to a second attempt; its commit must fail. */
    @Test
    @ActivateRequestContext
    void whoeverLostTheKeyCannotCommit() throws SQLException {
        byte[] slot = mac.tag("test", key().getBytes(StandardCharsets.US_ASCII));
        UUID slow = Ids.next();
        Instant long_ago = Instant.now().minus(Duration.ofMinutes(5));
        table.insert(slot, slot, slow, long_ago);
        once.hold(new Once.Held(slot, slow, Replay.Kept.NOTHING));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    work();
                    assertThat(elsewhere(() -> table.takeOver(slot, slow, Ids.next(), Instant.now())))
                            .isTrue();
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(accounts()).isZero();
        once.letGo();
    }

    @Test
    @ActivateRequestContext
    void workAndMarkAreCommittedTogether() throws SQLException {
        byte[] slot = mac.tag("test", key().getBytes(StandardCharsets.US_ASCII));
        UUID claim = Ids.next();
        table.insert(slot, slot, claim, Instant.now());
        once.hold(new Once.Held(slot, claim, Replay.Kept.NOTHING));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    work();
                    throw new IllegalStateException("planted");
                }))
                .hasMessageContaining("planted");
        assertThat(table.find(slot).orElseThrow().state()).isEqualTo(KeyRow.State.CLAIMED);
        assertThat(once.isApplied()).isFalse();
        QuarkusTransaction.requiringNew().run(this::work);
        assertThat(table.find(slot).orElseThrow().state()).isEqualTo(KeyRow.State.APPLIED);
        assertThat(once.isApplied()).isTrue();
        once.letGo();
    }

    @Test
    void keysAreErasedAfterADay() throws SQLException {
        String key = key();
        create(key, "one");
        forget("state = 'DONE'", Duration.ofHours(23));
        sweep.run(new Nobody());
        assertThat(create(key, "one").header("Idempotency-Replayed")).isEqualTo("true");
        forget("state = 'DONE'", Keys.KEPT.plusMinutes(1));
        sweep.run(new Nobody());
        assertThat(create(key, "two").header("Idempotency-Replayed")).isNull();
        assertThat(accounts()).isEqualTo(2);
    }

    private Response create(String key, String handle) {
        return create(manager, key, handle);
    }

    private Response create(Person person, String key, String handle) {
        var request = person.request();
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.contentType(JSON).body(account(handle)).post("/api/v1/accounts");
    }

    private Map<String, Object> account(String handle) {
        return Map.of("division", division, "platform", "X", "handle", handle.isEmpty() ? "" : "aozora_" + handle);
    }

    private Response campaign(String key) {
        var request = manager.request();
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        String code = Cast.random("C");
        return request.contentType(JSON)
                .body(Map.of(
                        "division",
                        division,
                        "code",
                        code,
                        "name",
                        "春のキャンペーン",
                        "opensOn",
                        "2026-01-01",
                        "closesOn",
                        "2099-12-31",
                        "daysAfter",
                        30,
                        "latestMonths",
                        6,
                        "prizes",
                        List.of(Map.of("code", "P1", "name", "タオル", "labelName", "タオル"))))
                .post("/api/v1/campaigns");
    }

    private Response act(String key, String path) {
        return manager.request().header("Idempotency-Key", key).post(path);
    }

    private Response importing(String key, UUID campaign, boolean dry, String file) {
        return manager.request()
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/campaigns/" + campaign + "/imports" + (dry ? "?dryRun=true" : ""));
    }

    private static Response invite(Person admin, String key, Map<String, Object> somebody) {
        return admin.request()
                .header("Idempotency-Key", key)
                .contentType(JSON)
                .body(somebody)
                .post("/api/v1/staff");
    }

    private static void problem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo(code);
    }

    private int accounts() {
        return manager.request()
                .get("/api/v1/accounts?division=" + division)
                .<List<Object>>path("$")
                .size();
    }

    private void work() {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into social_account (id, division_id, platform, handle, created_at, version)"
                                + " values (?, ?, 'X', 'aozora_work', current_timestamp, 0)")) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, division);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forget(String what, Duration ago) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update idempotency_key set claimed_at = ?, " + what)) {
            update.setObject(1, Instant.now().minus(ago).atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    private List<String> keptAnswers() throws SQLException {
        List<String> kept = new ArrayList<>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select answer from idempotency_key");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                byte[] answer = rows.getBytes(1);
                kept.add(answer == null ? "" : new String(answer, StandardCharsets.UTF_8));
            }
        }
        return kept;
    }

    private static <T> T elsewhere(Callable<T> work) {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            return one.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            one.shutdownNow();
        }
    }

    private static List<Response> atOnce(int many, Callable<Response> request) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(many);
        CyclicBarrier start = new CyclicBarrier(many);
        try {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                sent.add(all.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : sent) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            all.shutdownNow();
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static final class Nobody implements dev.todoke.kernel.Authority {

        @Override
        public dev.todoke.kernel.Actor actor() {
            return new dev.todoke.kernel.Actor(dev.todoke.kernel.Actor.Kind.CLOCK, null);
        }

        @Override
        public boolean permits(dev.todoke.kernel.Operation operation) {
            return false;
        }
    }
}
