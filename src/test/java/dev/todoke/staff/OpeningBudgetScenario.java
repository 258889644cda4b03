package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.open.Opener;
import dev.todoke.vault.open.Opening;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** So many people an hour, counted over all nodes, and told once when it is passed. */
abstract class OpeningBudgetScenario {

    private static final int LIMIT = 60;

    @Inject
    StaffSetup setup;

    @Inject
    Authorities authorities;

    @Inject
    OpeningBudget budget;

    @Inject
    Opener opener;

    @Inject
    Stage stage;

    @Inject
    DataSource database;

    /** A window ends with the hour; a test that counts must not lie across it. */
    @BeforeEach
    void notAcrossTheHour() throws InterruptedException {
        while (LocalTime.now(ZoneOffset.UTC).getMinute() == 59) {
            Thread.sleep(1_000);
        }
    }

    @Test
    void manyAtOnceOpenExactlyAsManyAsTheyMay() throws Exception {
        UUID division = UUID.randomUUID();
        Person person = Person.prepared(setup, List.of(Role.in(division, RoleNames.PRIVACY_OFFICER)));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < LIMIT + 20; i++) {
            all.add(() -> opens(person, division, 1));
        }
        int opened = 0;
        for (Future<Boolean> one : threads.invokeAll(all)) {
            opened += one.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(opened).isEqualTo(LIMIT);
        assertThat(leaves(person.id)).isEqualTo(1);
        // Somebody else's hour is their own.
        assertThat(opens(Person.prepared(setup, List.of(Role.in(division, RoleNames.SHIPPER))), division, 20))
                .isTrue();
    }

    @Test
    void aBatchCountsItsPeopleAndEitherFitsOrDoesNot() throws SQLException {
        UUID division = UUID.randomUUID();
        Person person = Person.prepared(setup, List.of(Role.in(division, RoleNames.SHIPPER)));
        assertThat(opens(person, division, LIMIT - 5)).isTrue();
        assertThat(opens(person, division, 6)).isFalse();
        assertThat(opens(person, division, 5)).isTrue();
        assertThat(opens(person, division, 1)).isFalse();
        // A list is work of another kind and is not counted.
        budget.check(
                opening(person, new Operation(OperationCode.EXPORT_LIST, division, UUID.randomUUID(), null, 500)),
                List.of());
        assertThat(leaves(person.id)).isEqualTo(1);
    }

    @Test
    void whoPassedItIsToldWhenItFreesAndTheOfficerSeesIt() throws SQLException {
        Staged set = stage.answered(1);
        Person officer = Person.signedIn(setup, Role.in(set.division(), RoleNames.PRIVACY_OFFICER));
        Person shipper = Person.signedIn(setup, Role.in(set.division(), RoleNames.SHIPPER));
        officer.request().get("/desk").then().body(not(containsString("開封の上限")));
        UUID winner = set.award(0).winnerId();
        shipper.stepUp("OPEN_DETAILS", set.division(), winner).then().statusCode(200);
        open(shipper, set, winner).then().statusCode(200);
        assertThat(opens(shipper, set.division(), LIMIT - 1)).isTrue();
        open(shipper, set, winner)
                .then()
                .statusCode(429)
                .body("code", equalTo("opening-budget"), "errors[0].pointer", equalTo("from"))
                .body("errors[0].code", org.hamcrest.Matchers.matchesPattern("\\d\\d:00"));
        officer.request().get("/desk").then().body(containsString("開封の上限"));
        shipper.request().get("/desk").then().body(not(containsString("開封の上限")));
        assertThat(leaves(shipper.id)).isEqualTo(1);
    }

    @Test
    void whatAnotherGuardRefusesIsNotCharged() throws SQLException {
        Staged set = stage.answered(1);
        Person shipper = Person.signedIn(setup, Role.in(set.division(), RoleNames.SHIPPER));
        var disposed = new RecordRef(Kind.DELIVERY_DETAILS, set.campaign(), UUID.randomUUID(), UUID.randomUUID(), 1, 1);
        var other = new RecordRef(Kind.DELIVERY_DETAILS, set.campaign(), UUID.randomUUID(), UUID.randomUUID(), 1, 1);
        var many = new Operation(OperationCode.OPEN_DETAILS, set.division(), set.campaign(), null, LIMIT);
        Opening opening =
                new Opening(new Admitted(shipper.id), many, AccessReason.SHIPPING, set.division(), set.campaign());
        assertThatThrownBy(() -> opener.begin(opening, List.of(disposed, other)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.CONFLICT));
        assertThat(opens(shipper, set.division(), LIMIT)).isTrue();
        assertThat(leaves(shipper.id)).isZero();
    }

    @Test
    void contactsAndSearchesHaveAnHourOfTheirOwn() throws SQLException {
        UUID division = UUID.randomUUID();
        Person person = Person.prepared(setup, List.of(Role.in(division, RoleNames.OPERATOR)));
        for (int page = 0; page < 20; page++) {
            budget.check(opening(person, contacts(division, 100)), List.of());
        }
        assertThatThrownBy(() -> budget.check(opening(person, contacts(division, 1)), List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.OPENING_BUDGET));
        assertThat(leaves(person.id)).isEqualTo(1);
        assertThat(opens(person, division, LIMIT)).isTrue();
        assertThat(budget.passedSince(List.of(division), Instant.now().minusSeconds(60)))
                .isEqualTo(1);
    }

    private static Operation contacts(UUID division, int people) {
        return new Operation(OperationCode.OPEN_CONTACTS, division, UUID.randomUUID(), null, people);
    }

    private static Response open(Person person, Staged set, UUID winner) {
        return person.request()
                .contentType("application/json")
                .body(Map.of("reason", "ADDRESS_CHECK"))
                .post("/api/v1/campaigns/" + set.campaign() + "/winners/" + winner + "/details");
    }

    private boolean opens(Person person, UUID division, int people) {
        try {
            budget.check(
                    opening(
                            person,
                            new Operation(OperationCode.OPEN_DETAILS, division, UUID.randomUUID(), null, people)),
                    List.of());
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.type()).isEqualTo(ProblemType.OPENING_BUDGET);
            return false;
        }
    }

    private Opening opening(Person person, Operation operation) {
        return new Opening(
                authorities.of(person.id, null), operation, AccessReason.ADDRESS_CHECK, operation.division(), null);
    }

    private long leaves(UUID person) throws SQLException {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from audit_leaf where action = 'opening-budget.pass' and actor = ?")) {
            query.setObject(1, person);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Somebody who has proved everything: only the guards are left to refuse. */
    private record Admitted(UUID id) implements Authority {

        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.STAFF, id);
        }

        @Override
        public boolean permits(Operation operation) {
            return true;
        }
    }
}
