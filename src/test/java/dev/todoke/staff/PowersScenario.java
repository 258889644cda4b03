package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody changes the powers of others alone, and nobody their own. */
abstract class PowersScenario {

    @Inject
    StaffSetup setup;

    @Inject
    RequestedApprovals approvals;

    @Inject
    RoleGrants grants;

    @Inject
    Authorities authorities;

    @Inject
    EntityManager database;

    private final UUID division = UUID.randomUUID();
    private List<UUID> away = List.of();

    /** Everybody of other tests leaves for the length of this one, as if the instance were new. */
    private void nobodyElse(String column) {
        away = QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "select id from StaffMember where enrolledAt is not null and disabledAt is null",
                                UUID.class)
                        .getResultList());
        set(column, column.equals("enrolledAt") ? null : Instant.now());
    }

    @AfterEach
    void everybodyReturns() {
        set("disabledAt", null);
        set("enrolledAt", Instant.now());
    }

    private void set(String column, Instant value) {
        if (!away.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createQuery("update StaffMember set " + column + " = ?1 where id in ?2")
                            .setParameter(1, value)
                            .setParameter(2, away)
                            .executeUpdate());
        }
    }

    private Response ask(Person admin, UUID member, String role) {
        return admin.request()
                .contentType("application/json")
                .body(Map.of("role", role, "division", division))
                .post("/api/v1/staff/" + member + "/roles");
    }

    private static Response yes(Person person, String approval) {
        return person.request().contentType("application/json").post("/api/v1/approvals/" + approval + "/approve");
    }

    private Set<String> rolesOf(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> grants.of(person.id).getOrDefault(division, Set.of()));
    }

    @Test
    void nobodyGivesThemselvesARole() {
        Person admin = Person.signedIn(setup, Role.admin());
        ask(admin, admin.id, RoleNames.SHIPPER).then().statusCode(403);
    }

    @Test
    void aRoleHoldsOnceASecondPersonHasSaidYes() {
        Person admin = Person.signedIn(setup, Role.admin());
        Person manager = Person.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        Person viewer = Person.signedIn(setup, Role.in(division, RoleNames.VIEWER));
        Person stranger = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.MANAGER));
        Response asked = ask(admin, viewer.id, RoleNames.SHIPPER);
        asked.then().statusCode(201).body("effectiveAt", nullValue());
        String approval = asked.path("approval");
        assertThat(rolesOf(viewer)).containsExactly(RoleNames.VIEWER);
        yes(admin, approval).then().statusCode(not(equalTo(204)));
        yes(viewer, approval).then().statusCode(403);
        yes(stranger, approval).then().statusCode(404);
        assertThat(rolesOf(viewer)).containsExactly(RoleNames.VIEWER);
        manager.request()
                .get("/desk/approvals")
                .then()
                .statusCode(200)
                .body(containsString("役割を渡す"), containsString("– 発送"));
        yes(manager, approval).then().statusCode(204);
        assertThat(rolesOf(viewer)).containsExactlyInAnyOrder(RoleNames.VIEWER, RoleNames.SHIPPER);
        yes(manager, approval).then().statusCode(410);
        ask(admin, viewer.id, RoleNames.SHIPPER).then().statusCode(409);
    }

    @Test
    void nobodyApprovesWhatTheyAreGiven() {
        Person admin = Person.signedIn(setup, Role.admin());
        Person manager = Person.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        Person other = Person.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        String approval = ask(admin, manager.id, RoleNames.SHIPPER).path("approval");
        yes(manager, approval).then().statusCode(403);
        yes(other, approval).then().statusCode(204);
        assertThat(rolesOf(manager)).contains(RoleNames.SHIPPER);
    }

    @Test
    void newFactorsForSomebodyTakeTwo() {
        Person admin = Person.signedIn(setup, Role.admin());
        Person second = Person.signedIn(setup, Role.admin());
        Person officer = Person.signedIn(setup, Role.in(division, RoleNames.PRIVACY_OFFICER));
        String path = "/api/v1/staff/" + officer.id + "/invitation";
        Response asked = admin.request().contentType("application/json").post(path);
        asked.then().statusCode(202).body("enrolmentUrl", nullValue());
        admin.request()
                .contentType("application/json")
                .post(path)
                .then()
                .statusCode(202)
                .body("approval", equalTo(asked.path("approval")));
        yes(officer, asked.path("approval")).then().statusCode(403);
        yes(second, asked.path("approval")).then().statusCode(204);
        admin.request()
                .contentType("application/json")
                .post(path)
                .then()
                .statusCode(200)
                .body("enrolmentUrl", notNullValue());
        // The yes was for one link.
        admin.request().contentType("application/json").post(path).then().statusCode(202);
    }

    @Test
    void whereNobodyCouldApproveItTakesADayAndEverybodySeesIt() {
        nobodyElse("disabledAt");
        Person admin = Person.signedIn(setup, Role.admin());
        Person viewer = Person.signedIn(setup, Role.in(division, RoleNames.VIEWER));
        ask(admin, viewer.id, RoleNames.SHIPPER)
                .then()
                .statusCode(201)
                .body("approval", nullValue())
                .body("effectiveAt", notNullValue());
        assertThat(rolesOf(viewer)).containsExactly(RoleNames.VIEWER);
        String page = viewer.request()
                .get("/desk")
                .then()
                .statusCode(200)
                .body(containsString("一人の管理者だけで"))
                .extract()
                .asString();
        String stop = page.replaceAll("(?s).*action=\"(/desk/notices/[^\"]+/stop)\".*", "$1");
        viewer.withoutToken()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrf", viewer.csrf())
                .post(stop)
                .then()
                .statusCode(303);
        viewer.request().get("/desk").then().body(not(containsString("一人の管理者だけで")));
        admin.request()
                .contentType("application/json")
                .post("/api/v1/staff/" + viewer.id + "/invitation")
                .then()
                .statusCode(200)
                .body("goodFrom", notNullValue());
        viewer.request().get("/desk").then().body(containsString("本人確認の登録し直し"));
    }

    @Test
    void onTheFirstDaysRolesHoldAtOnceAndAreToldLater() {
        nobodyElse("enrolledAt");
        Person admin = Person.signedIn(setup, Role.admin());
        UUID invited = UUID.fromString(admin.request()
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        "first." + UUID.randomUUID(),
                        "displayName",
                        "最初の人",
                        "roles",
                        List.of(Map.of("role", "operator", "division", division))))
                .post("/api/v1/staff")
                .then()
                .statusCode(201)
                .extract()
                .path("member"));
        RoleGrant grant = QuarkusTransaction.requiringNew()
                .call(() -> grants.inForce(List.of(invited)).get(0));
        assertThat(grant.effectiveAt()).isNotNull();
        Person later = Person.signedIn(setup, Role.in(division, RoleNames.VIEWER));
        later.request().get("/desk").then().body(containsString("最初の人"));
    }

    @Test
    void aYesIsWorthNothingOnceWhoGaveItOrAskedForItIsGone() {
        Person asking = Person.prepared(setup, List.of(Role.in(division, RoleNames.PRIVACY_OFFICER)));
        Person second = Person.prepared(setup, List.of(Role.in(division, RoleNames.MANAGER)));
        Person third = Person.prepared(setup, List.of(Role.in(division, RoleNames.MANAGER)));
        Person operator = Person.prepared(setup, List.of(Role.in(division, RoleNames.OPERATOR)));
        var erase = new Operation(OperationCode.ERASE, division, UUID.randomUUID(), "ab", 3);
        assertThat(refused(() -> approvals.request(authorities.of(operator.id, null), division, erase)))
                .as("asked by somebody who may not do it")
                .isTrue();
        approved(asking, second, erase);
        leaves(second);
        assertThat(refused(() -> approvals.consume(erase)))
                .as("the approver left")
                .isTrue();
        approved(asking, third, erase);
        leaves(asking);
        assertThat(refused(() -> approvals.consume(erase))).as("who asked left").isTrue();
    }

    private void approved(Person asking, Person second, Operation operation) {
        UUID id = approvals.request(authorities.of(asking.id, null), division, operation);
        approvals.approve(authorities.of(second.id, null), id, Approval.Reason.AS_PLANNED);
    }

    private void leaves(Person person) {
        // Somebody must remain who could undo it.
        Person admin = Person.prepared(setup, List.of(Role.admin()));
        setup.disable(person.id, authorities.of(admin.id, null));
    }

    private static boolean refused(Runnable work) {
        try {
            QuarkusTransaction.requiringNew().run(work);
            return false;
        } catch (Refusal refusal) {
            return true;
        }
    }
}
