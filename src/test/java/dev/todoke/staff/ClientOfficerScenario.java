package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.todoke.kernel.RoleNames;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The officer of a client (委託元の担当) says yes to lists and reads what was erased, and never sees whom it is about. */
abstract class ClientOfficerScenario {

    private static final String JSON = "application/json";

    @Inject
    StaffSetup setup;

    @Inject
    Stage stage;

    @Inject
    EntityManager entities;

    @Test
    void theyApproveAListOfTheirDivisionAlone() {
        Staged set = stage.answered(1);
        Person shipper = Person.signedIn(setup, Role.in(set.division(), RoleNames.SHIPPER));
        Person officer = Person.signedIn(setup, Role.in(set.division(), RoleNames.CLIENT_OFFICER));
        Person foreign = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.CLIENT_OFFICER));
        String approval = asked(shipper, set);
        assertThat(officer.request().get("/api/v1/approvals").jsonPath().getList("id"))
                .contains(approval);
        officer.request().get("/desk/approvals").then().statusCode(200);
        assertThat(foreign.request().get("/api/v1/approvals").jsonPath().getList("id"))
                .doesNotContain(approval);
        int elsewhere = foreign.request()
                .contentType(JSON)
                .post("/api/v1/approvals/" + approval + "/approve")
                .statusCode();
        assertThat(elsewhere).isEqualTo(404);
        officer.stepUp("APPROVE", set.division(), UUID.fromString(approval))
                .then()
                .statusCode(200);
        int yes = officer.request()
                .contentType(JSON)
                .post("/api/v1/approvals/" + approval + "/approve")
                .statusCode();
        assertThat(yes).isBetween(200, 204);
    }

    @Test
    void theyReadWhatWasErasedAndNobodysAddress() {
        Staged set = stage.answered(1);
        Person officer = Person.signedIn(setup, Role.in(set.division(), RoleNames.CLIENT_OFFICER));
        Person foreign = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.CLIENT_OFFICER));
        String campaign = "/api/v1/campaigns/" + set.campaign();
        for (String page : List.of("/desk/retention", "/desk/retention/" + set.campaign())) {
            Response shown = officer.request().get(page);
            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            assertThat(shown.asString()).as(page).doesNotContain("太郎", "梅田", "マンション");
        }
        officer.request()
                .get("/api/v1/disposals?campaign=" + set.campaign())
                .then()
                .statusCode(200);
        officer.request().get(campaign + "/copies").then().statusCode(200);
        foreign.request().get("/desk/retention/" + set.campaign()).then().statusCode(404);
        foreign.request().get(campaign + "/copies").then().statusCode(404);
        UUID winner = set.award(0).winnerId();
        officer.request().get(campaign + "/winners").then().statusCode(403);
        officer.request()
                .get("/desk/campaigns/" + set.campaign() + "/winners")
                .then()
                .statusCode(403);
        officer.request()
                .contentType(JSON)
                .body(Map.of("reason", "INQUIRY"))
                .post(campaign + "/winners/" + winner + "/details")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        officer.stepUp("OPEN_DETAILS", set.division(), winner).then().statusCode(403);
    }

    private String asked(Person shipper, Staged set) {
        contractorShips(set);
        Map<String, Object> list =
                Map.of("sender", set.sender(), "shipDate", LocalDate.now().toString(), "format", "B2");
        Response made =
                shipper.request().contentType(JSON).body(list).post("/api/v1/campaigns/" + set.campaign() + "/lists");
        made.then().statusCode(201);
        Response asked = shipper.request().contentType(JSON).post("/api/v1/lists/" + made.path("id") + "/approval");
        asked.then().statusCode(200);
        return asked.path("approval");
    }

    /** Somebody else ships: then a list needs a second person's yes, however short it is. */
    private void contractorShips(Staged set) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update campaign set ships_by = '運送の委託先' where id = ?1")
                        .setParameter(1, set.campaign())
                        .executeUpdate());
    }
}
