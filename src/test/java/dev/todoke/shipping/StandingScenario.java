package dev.todoke.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.StandingApprovals;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A standing approval holds for its contractor, layout and rows a day, and for nothing more. */
abstract class StandingScenario {

    @Inject
    Stage stage;

    @Inject
    StaffSetup staff;

    @Inject
    ListMaking making;

    @Inject
    Lists lists;

    @Inject
    StandingApprovals standings;

    @Inject
    TodokeClock clock;

    @Inject
    EntityManager database;

    private Staged set;
    private Person manager;
    private Person second;
    private Person shipper;
    private UUID contractor;
    private LocalDate today;

    @BeforeEach
    void aContractor() {
        today = clock.today();
        set = stage.answered(2);
        manager = Person.signedIn(staff, Role.in(set.division(), RoleNames.MANAGER));
        second = Person.signedIn(staff, Role.in(set.division(), RoleNames.MANAGER));
        shipper = Person.signedIn(staff, Role.in(set.division(), RoleNames.SHIPPER));
        contractor = UUID.fromString(engage("運送の委託先").path("id"));
    }

    private String path() {
        return "/api/v1/divisions/" + set.division() + "/contractors";
    }

    private Response engage(String name) {
        return manager.request()
                .contentType("application/json")
                .body(Map.of("name", name, "since", today.toString()))
                .post(path());
    }

    private Response ask(int rows, LocalDate endsOn) {
        return manager.request()
                .contentType("application/json")
                .body(Map.of(
                        "contractor",
                        contractor,
                        "layout",
                        LineLayout.of(ListFormat.GENERIC).name(),
                        "rowsADay",
                        rows,
                        "endsOn",
                        endsOn.toString()))
                .post(path() + "/standing");
    }

    private static Response yes(Person person, String approval) {
        return person.request().contentType("application/json").post("/api/v1/approvals/" + approval + "/approve");
    }

    private String inForce(int rows) {
        Response asked = ask(rows, today.plusDays(10));
        asked.then().statusCode(201).body("state", equalTo("waiting"));
        yes(second, asked.path("approval")).then().statusCode(204);
        return asked.path("id");
    }

    private UUID made() {
        NewList own = set.list(ListFormat.GENERIC, today);
        return making.create(
                        set.campaign(),
                        new NewList(own.senderId(), own.shipDate(), null, ListFormat.GENERIC, contractor),
                        set.person())
                .id();
    }

    private Response produce(UUID list) {
        shipper.stepUp("EXPORT_LIST", set.division(), list).then().statusCode(200);
        return shipper.request().contentType("application/json").post("/api/v1/lists/" + list + "/production");
    }

    private boolean use(int rows, UUID whose, String columns) {
        var use = new StandingApprovals.Use(
                set.division(), whose, LineLayout.of(ListFormat.GENERIC).name(), columns, Ids.next(), rows);
        return QuarkusTransaction.requiringNew()
                .call(() -> standings.use(use, Authority.console()).isPresent());
    }

    private boolean use(int rows) {
        return use(rows, contractor, Layouts.columns(LineLayout.of(ListFormat.GENERIC)));
    }

    @Test
    void aListForAContractorTakesAYesHoweverShort() {
        UUID list = made();
        shipper.request().get("/api/v1/lists/" + list).then().body("needsApproval", equalTo(true));
        produce(list).then().statusCode(409).body("code", equalTo("approval-needed"));
    }

    @Test
    void aStandingYesDoesForManyListsAndEachUseIsALeafThatNamesIt() {
        String standing = inForce(5);
        UUID list = made();
        produce(list).then().statusCode(200);
        shipper.request().get("/api/v1/lists/" + list).then().body("standingApproval", equalTo(standing));
        manager.request()
                .get(path() + "/standing")
                .then()
                .body(
                        "[0].usedToday",
                        equalTo(2),
                        "[0].uses",
                        equalTo(1),
                        "[0].approver",
                        equalTo(second.id.toString()));
        Object leaves = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select count(*) from audit_leaf where action = 'standing.use'" + " and object = ?1")
                        .setParameter(1, UUID.fromString(standing))
                        .getSingleResult());
        assertThat(((Number) leaves).longValue()).isOne();
        manager.request()
                .get("/desk/divisions/" + set.division() + "/contractors")
                .then()
                .statusCode(200)
                .body(containsString("今日2件、これまで2件（1リスト）"), containsString("すぐに止める"));
    }

    @Test
    void nothingHoldsBeforeTheSecondYesAndNobodyGivesTheirOwn() {
        Response asked = ask(5, today.plusDays(10));
        assertThat(use(1)).isFalse();
        yes(manager, asked.path("approval")).then().statusCode(403);
        assertThat(use(1)).isFalse();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(
                                        "update standing_approval set approver = requester where id = ?1")
                                .setParameter(1, UUID.fromString(asked.path("id")))
                                .executeUpdate()))
                .hasStackTraceContaining("standing_approval_by_another");
    }

    @Test
    void theRowsOfADayAreCountedAndTheNextDayBeginsAnew() {
        String standing = inForce(5);
        assertThat(use(3)).isTrue();
        assertThat(use(3)).isFalse();
        assertThat(use(2)).isTrue();
        assertThat(use(1)).isFalse();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update standing_approval set used_day = ?1 where id = ?2")
                        .setParameter(1, today.minusDays(1))
                        .setParameter(2, UUID.fromString(standing))
                        .executeUpdate());
        assertThat(use(6)).isFalse();
        assertThat(use(5)).isTrue();
    }

    @Test
    void manyAtOnceTakeNoMoreThanThereIs() throws Exception {
        inForce(5);
        CountDownLatch together = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> all = IntStream.range(0, 8)
                .mapToObj(i -> nodes.submit(() -> {
                    together.await();
                    return use(1);
                }))
                .toList();
        together.countDown();
        int taken = 0;
        for (Future<Boolean> each : all) {
            taken += each.get() ? 1 : 0;
        }
        nodes.shutdown();
        assertThat(taken).isEqualTo(5);
    }

    @Test
    void anotherContractorOrAnotherColumnIsAnotherYes() {
        inForce(5);
        UUID other = UUID.fromString(engage("別の会社").path("id"));
        assertThat(use(1, other, Layouts.columns(LineLayout.of(ListFormat.GENERIC))))
                .isFalse();
        assertThat(use(1, contractor, "0".repeat(64))).isFalse();
        assertThat(use(1)).isTrue();
    }

    @Test
    void revokedIsRevokedAtOnce() {
        String standing = inForce(5);
        UUID list = made();
        second.request().delete(path() + "/standing/" + standing).then().statusCode(204);
        produce(list).then().statusCode(409);
        manager.request().get(path() + "/standing").then().body("[0].state", equalTo("revoked"));
    }

    @Test
    void whoSaidYesMustStillBeInTheRoleAndTheContractorEngaged() {
        inForce(5);
        assertThat(use(1)).isTrue();
        manager.request().delete(path() + "/" + contractor).then().statusCode(204);
        assertThat(use(1)).isFalse();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update contractor set ended_on = null where id = ?1")
                        .setParameter(1, contractor)
                        .executeUpdate());
        assertThat(use(1)).isTrue();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update staff_role_grant set revoked_at = granted_at where member = ?1")
                        .setParameter(1, second.id)
                        .executeUpdate());
        assertThat(use(1)).isFalse();
    }

    @Test
    void thirtyDaysAtMostAndOnlyWhatThereIs() {
        ask(5, today.plusDays(31)).then().statusCode(422);
        ask(5, today.minusDays(1)).then().statusCode(422);
        ask(0, today).then().statusCode(422);
        ask(5, today.plusDays(30)).then().statusCode(201).body("approval", notNullValue());
        Map<String, Object> body = new HashMap<>(Map.of(
                "contractor", UUID.randomUUID(), "layout", "generic-1", "rowsADay", 1, "endsOn", today.toString()));
        manager.request()
                .contentType("application/json")
                .body(body)
                .post(path() + "/standing")
                .then()
                .statusCode(422);
        Person other = Person.signedIn(staff, Role.in(UUID.randomUUID(), RoleNames.MANAGER));
        other.request().get(path()).then().statusCode(404);
    }
}
