package dev.todoke.shipping;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may open a list, by which request, and until when. */
abstract class ListAccessScenario {

    private static final List<String> OPENING = List.of("/preview", "/production", "/file");

    @Inject
    Stage stage;

    @Inject
    StaffSetup staff;

    @Inject
    ListMaking making;

    @Inject
    Lists lists;

    @Inject
    ShippingLists all;

    @Inject
    ListExport export;

    @Inject
    TodokeClock clock;

    private ShippingList made(Staged set) {
        return making.create(set.campaign(), set.list(ListFormat.GENERIC, clock.today()), set.person());
    }

    private Person proven(Staged set, UUID list) {
        Person person = Person.signedIn(staff, Role.in(set.division(), RoleNames.SHIPPER));
        person.stepUp("EXPORT_LIST", set.division(), list).then().statusCode(200);
        return person;
    }

    private static Response rest(Person person, UUID list, String verb) {
        return person.request().contentType("application/json").post("/api/v1/lists/" + list + verb);
    }

    private static Response page(Person person, UUID list, String verb) {
        return person.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParams("csrf", person.csrf(), "reference", "TDKNONE")
                .post("/desk/lists/" + list + verb);
    }

    @Test
    void lookingAtAnAddressChangesNothing() {
        Staged set = stage.answered(1);
        UUID list = made(set).id();
        export.produce(list, set.person());
        Person person = proven(set, list);
        for (String verb : OPENING) {
            person.request().get("/api/v1/lists/" + list + verb).then().statusCode(405);
            person.request().get("/desk/lists/" + list + verb).then().statusCode(405);
        }
    }

    @Test
    void whoMayNotOpenIsNotLetIn() {
        Staged set = stage.answered(1);
        UUID list = made(set).id();
        Person manager = Person.signedIn(staff, Role.in(set.division(), RoleNames.MANAGER));
        Person contractor = Person.signedIn(staff, Role.in(set.division(), RoleNames.CONTRACTOR));
        for (String verb : OPENING) {
            for (Person person : List.of(manager, contractor)) {
                rest(person, list, verb).then().statusCode(403).body("code", equalTo("forbidden"));
                page(person, list, verb).then().statusCode(403);
            }
        }
        manager.request()
                .get("/desk/lists/" + list)
                .then()
                .statusCode(200)
                .body(containsString("取り消す"), not(containsString("/production")), not(containsString("/preview")));
        contractor.request().get("/desk/lists/" + list).then().statusCode(403);
        contractor.request().get("/api/v1/lists/" + list).then().statusCode(403);
    }

    @Test
    void whatWasTakenBackOpensNothing() {
        Staged set = stage.answered(1);
        UUID list = made(set).id();
        Person person = proven(set, list);
        lists.discard(list, set.person());
        opensNothing(person, list);
    }

    @Test
    void whoseDaysAreOverOpensNothing() {
        Staged set = stage.answered(1);
        UUID list = made(set).id();
        export.produce(list, set.person());
        QuarkusTransaction.requiringNew()
                .run(() -> all.update(
                        "fetchUntil = ?1 where id = ?2", clock.today().minusDays(1), list));
        Person person = proven(set, list);
        opensNothing(person, list);
        person.request()
                .get("/desk/lists/" + list)
                .then()
                .statusCode(200)
                .body(containsString("まででした"), not(containsString("/file\"")));
    }

    private static void opensNothing(Person person, UUID list) {
        for (String verb : OPENING) {
            rest(person, list, verb).then().statusCode(410).body("code", equalTo("gone"));
            page(person, list, verb).then().statusCode(410);
        }
        page(person, list, "/spelling").then().statusCode(410);
    }
}
