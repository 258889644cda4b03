package dev.todoke.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second person's yes is for exactly what was asked, once, in time, and by somebody else; a no is told. */
abstract class SecondYesScenario {

    @Inject
    Stage stage;

    @Inject
    StaffSetup staff;

    @Inject
    ListMaking making;

    @Inject
    Lists lists;

    @Inject
    TodokeClock clock;

    @Inject
    EntityManager database;

    private Staged set;
    private UUID list;
    private Person asker;
    private Person manager;
    private String approval;

    @BeforeEach
    void somebodyAsks() {
        set = stage.answered(2);
        sql("update campaign set ships_by = '運送の委託先' where id = ?1", set.campaign());
        list = making.create(set.campaign(), set.list(ListFormat.GENERIC, clock.today()), set.person())
                .id();
        asker = Person.signedIn(staff, Role.in(set.division(), RoleNames.SHIPPER));
        manager = Person.signedIn(staff, Role.in(set.division(), RoleNames.MANAGER));
        approval = ask().path("approval");
    }

    private int sql(String text, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var query = database.createNativeQuery(text);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.executeUpdate();
        });
    }

    private Response ask() {
        return asker.request().contentType("application/json").post("/api/v1/lists/" + list + "/approval");
    }

    /** A yes to a list takes presence for that very request; whoever may not give one is refused there, and again after. */
    private void present(Person person, String verb) {
        if (verb.equals("approve")) {
            person.stepUp("APPROVE", set.division(), UUID.fromString(approval));
        }
    }

    private Response rest(Person person, String verb) {
        present(person, verb);
        return person.request()
                .contentType("application/json")
                .body(verb.equals("decline") ? Map.of("reason", "WRONG_CONTENT") : Map.of())
                .post("/api/v1/approvals/" + approval + "/" + verb);
    }

    private Response page(Person person, String verb) {
        present(person, verb);
        return person.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("csrf", person.csrf())
                .formParam("reason", verb.equals("decline") ? "WRONG_TIME" : "LOOKED_AT")
                .post("/desk/approvals/" + approval + "/" + verb);
    }

    private Response produce() {
        asker.stepUp("EXPORT_LIST", set.division(), list).then().statusCode(200);
        return asker.request().contentType("application/json").post("/api/v1/lists/" + list + "/production");
    }

    @Test
    void theCardSaysExactlyWhatIsAsked() {
        manager.request()
                .get("/desk/approvals")
                .then()
                .statusCode(200)
                .body(
                        containsString("発送リストを出す"),
                        containsString("/desk/lists/" + list),
                        containsString("<dd>2</dd>"),
                        containsString(asker.displayName),
                        containsString("内容の照合"));
        page(manager, "approve").then().statusCode(303);
        asker.request().get("/desk/lists/" + list).then().body(containsString("承認されました"));
        produce().then().statusCode(200);
        asker.request()
                .get("/api/v1/approvals/asked")
                .then()
                .body("state", hasItem("USED"), "reason", hasItem("LOOKED_AT"));
    }

    @Test
    void askingIsToldOnceAndAskingAgainIsTheSameRequest() {
        assertThat(ask().<String>path("approval")).isEqualTo(approval);
        Object told = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select count(*) from post_notice where object = ?1"
                                + " and code = 'APPROVAL_ASKED' and count_told = 2")
                        .setParameter(1, UUID.fromString(approval))
                        .getSingleResult());
        assertThat(((Number) told).longValue()).isOne();
    }

    @Test
    void nobodyApprovesWhatTheyAskedFor() {
        rest(asker, "approve").then().statusCode(403);
        rest(asker, "decline").then().statusCode(403);
        page(asker, "approve").then().statusCode(403).body(containsString("自分が依頼したものは承認できません"));
        for (String column : List.of("approver", "declined_by")) {
            assertThatThrownBy(() -> sql(
                            "update staff_approval set " + column + " = requester where id = ?1",
                            UUID.fromString(approval)))
                    .as("the database itself refuses")
                    .hasStackTraceContaining("staff_approval_");
        }
        produce().then().statusCode(409);
    }

    @Test
    void aYesIsGivenOnce() {
        rest(manager, "approve").then().statusCode(204);
        Person other = Person.signedIn(staff, Role.in(set.division(), RoleNames.PRIVACY_OFFICER));
        page(other, "approve").then().statusCode(410).body(containsString("すでにほかの人が承認しています"));
        rest(other, "decline").then().statusCode(410).body("errors[0].code", equalTo("approved"));
    }

    @Test
    void aYesComesInTime() {
        sql(
                "update staff_approval set expires_at = ?1 where id = ?2",
                Instant.now().minusSeconds(1),
                UUID.fromString(approval));
        page(manager, "approve").then().statusCode(410).body(containsString("期限が過ぎています"));
        produce().then().statusCode(409);
        asker.request().get("/desk/lists/" + list).then().body(containsString("期限が過ぎました"), containsString("承認を依頼する"));
    }

    @Test
    void aYesThatCameInTimeIsUsedInTime() {
        rest(manager, "approve").then().statusCode(204);
        sql(
                "update staff_approval set expires_at = ?1 where id = ?2",
                Instant.now().minusSeconds(1),
                UUID.fromString(approval));
        produce().then().statusCode(409).body("code", equalTo("approval-needed"));
    }

    @Test
    void nobodyApprovesWhatHasChangedSince() {
        lists.takeOut(list, List.of(set.award(0).reference()), set.person());
        manager.request().get("/desk/approvals").then().body(containsString("依頼のあとで内容が変わりました"));
        page(manager, "approve").then().statusCode(409).body(containsString("内容が変わったため"));
        rest(manager, "approve").then().statusCode(409).body("errors[0].code", equalTo("changed"));
        produce().then().statusCode(409);
    }

    @Test
    void whoHasLostTheRoleApprovesNothing() {
        String revoke = "update staff_role_grant set revoked_at = ?1 where member = ?2 and role = 'manager'";
        sql(revoke, Instant.now(), manager.id);
        rest(manager, "approve").then().statusCode(403);
        Person viewer = Person.signedIn(
                staff, Role.in(set.division(), RoleNames.OPERATOR), Role.in(set.division(), RoleNames.MANAGER));
        sql(revoke, Instant.now(), viewer.id);
        page(viewer, "approve").then().statusCode(403).body(containsString("あなたの役割では承認できません"));
        produce().then().statusCode(409);
    }

    @Test
    void aYesOfSomebodyWhoHasLostTheRoleSinceCountsForNothing() {
        rest(manager, "approve").then().statusCode(204);
        sql("update staff_role_grant set revoked_at = ?1 where member = ?2", Instant.now(), manager.id);
        produce().then().statusCode(409);
    }

    @Test
    void aNoIsToldWhereItWasAskedAndMayBeAskedAnew() {
        page(manager, "decline").then().statusCode(303);
        asker.request()
                .get("/desk/lists/" + list)
                .then()
                .body(containsString("承認されませんでした"), containsString("今ではない"), containsString("承認を依頼する"));
        asker.request().get("/desk/approvals?lang=en").then().body(containsString("declined"));
        produce().then().statusCode(409);
        rest(manager, "approve").then().statusCode(410);
        String again = ask().path("approval");
        assertThat(again).isNotEqualTo(approval);
        approval = again;
        rest(manager, "approve").then().statusCode(204);
        produce().then().statusCode(200);
    }

    @Test
    void whoeverAskedTakesItBackEvenAfterTheYes() {
        rest(manager, "approve").then().statusCode(204);
        Person stranger = Person.signedIn(staff, Role.in(set.division(), RoleNames.SHIPPER));
        stranger.request().delete("/api/v1/approvals/" + approval).then().statusCode(404);
        page(asker, "withdrawal").then().statusCode(303);
        produce().then().statusCode(409);
        asker.request().delete("/api/v1/approvals/" + approval).then().statusCode(410);
        page(manager, "approve").then().statusCode(410).body(containsString("取り下げています"));
    }

    @Test
    void anotherDivisionSeesNothingOfIt() {
        Person other = Person.signedIn(staff, Role.in(UUID.randomUUID(), RoleNames.MANAGER));
        rest(other, "approve").then().statusCode(404);
        rest(other, "decline").then().statusCode(404);
        other.request().get("/desk/approvals").then().body(not(containsString(list.toString())));
    }

    @Test
    void nobodyIsAskedForWhatNeedsNoYes() {
        sql("update campaign set ships_by = '' where id = ?1", set.campaign());
        ask().then().statusCode(409).body("errors[0].code", equalTo("no-approval-needed"));
        sql("update campaign set ships_by = '運送の委託先' where id = ?1", set.campaign());
        sql("delete from shipping_list_row where list_id = ?1", list);
        ask().then().statusCode(409).body("errors[0].code", equalTo("empty"));
        sql("update shipping_list set discarded_at = current_timestamp where id = ?1", list);
        ask().then().statusCode(409).body("errors[0].code", equalTo("closed"));
    }

    @Test
    void onePersonsRequestsHaveAnEnd() {
        Instant now = Instant.now();
        for (int i = 0; i < 100; i++) {
            sql(
                    "insert into staff_approval (id, operation, division, object, row_count, requester, requested_at,"
                            + " expires_at) values (?1, 'ERASE', ?2, ?1, 1, ?3, ?4, ?5)",
                    UUID.randomUUID(),
                    set.division(),
                    asker.id,
                    now,
                    now.plusSeconds(3600));
        }
        sql("update staff_approval set withdrawn_at = ?2 where id = ?1", UUID.fromString(approval), now);
        ask().then().statusCode(409).body("errors[0].code", equalTo("too-many"));
    }
}
