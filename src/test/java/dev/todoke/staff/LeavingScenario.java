package dev.todoke.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.todoke.kernel.RoleNames;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody who leaves could open, and that all of it ends with one action. */
abstract class LeavingScenario {

    @Inject
    StaffSetup setup;

    @Test
    void everythingIsListedAndEndsTogether() {
        UUID division = UUID.randomUUID();
        Person admin = Person.signedIn(setup, Role.admin());
        Person leaver = Person.prepared(
                setup, List.of(Role.in(division, RoleNames.MANAGER), Role.in(division, RoleNames.SHIPPER)));
        String browser = leaver.registerBrowser("受付");
        leaver.stepUp("EXPORT_LIST", division, UUID.randomUUID()).then().statusCode(200);
        Response made = leaver.request()
                .contentType("application/json")
                .body(Map.of("division", division, "name", "倉庫", "scopes", List.of("campaigns:read"), "days", 30))
                .post("/api/v1/tokens");
        made.then().statusCode(201);
        String token = "Bearer " + made.path("secret");
        given().header("Authorization", token).get("/api/v1/campaigns").then().statusCode(200);

        String reach = "/api/v1/staff/" + leaver.id + "/reach";
        admin.request()
                .get(reach)
                .then()
                .statusCode(200)
                .body("roles", hasSize(2))
                .body("sessions", hasSize(1))
                .body("browsers", hasSize(1))
                .body("tokens", hasSize(1))
                .body("fetched", hasSize(0))
                .body("stepUps", equalTo(1))
                .body("disabled", equalTo(false));
        admin.request()
                .get("/desk/staff/" + leaver.id + "/reach")
                .then()
                .statusCode(200)
                .body(containsString("受付"), containsString("倉庫"), containsString("停止してすべて終了する"));
        admin.request()
                .get("/desk/staff/" + leaver.id + "/reach?lang=en")
                .then()
                .body(containsString("Disable and end"));
        leaver.request().get(reach).then().statusCode(403);

        admin.request().delete(reach + "/sessions").then().statusCode(204);
        leaver.request().get("/api/v1/session").then().statusCode(401);
        given().header("Authorization", token).get("/api/v1/campaigns").then().statusCode(200);

        admin.request()
                .contentType("application/json")
                .post("/api/v1/staff/" + leaver.id + "/disable")
                .then()
                .statusCode(204);
        given().header("Authorization", token).get("/api/v1/campaigns").then().statusCode(401);
        admin.request()
                .get(reach)
                .then()
                .body("sessions", hasSize(0))
                .body("browsers", hasSize(0))
                .body("tokens", hasSize(0))
                .body("stepUps", equalTo(0))
                .body("disabled", equalTo(true));
        assertThat(browser).isNotEmpty();
        leaver.signIn().then().statusCode(401);
    }
}
