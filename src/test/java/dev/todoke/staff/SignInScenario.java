package dev.todoke.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.todoke.kernel.RoleNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signing in with two factors, and what a session is worth. */
abstract class SignInScenario {

    @Inject
    StaffSetup setup;

    @Inject
    Argon2 argon2;

    private final UUID division = UUID.randomUUID();

    @Test
    void bothFactorsOpenASession() {
        Person person = Person.prepared(setup, List.of(Role.in(division, RoleNames.VIEWER)));
        Response response = person.signIn();
        response.then().statusCode(200).body("member", equalTo(person.id.toString()));
        assertThat(response.getDetailedCookie("todoke-desk").isHttpOnly()).isTrue();
        assertThat(response.getDetailedCookie("todoke-desk").getSameSite()).isEqualToIgnoringCase("Strict");
        person.request().get("/api/v1/session").then().statusCode(200).body("member", equalTo(person.id.toString()));
    }

    @Test
    void oneFactorOpensNothingAndSaysNothing() {
        Person person = Person.prepared(setup, List.of(Role.in(division, RoleNames.VIEWER)));
        String wrongCode = person.code().equals("000000") ? "000001" : "000000";
        Response wrongSecond = person.signIn(Person.PASSWORD, wrongCode);
        Response wrongFirst = person.signIn("wrong horse battery staple", person.code());
        Response unknown = given().contentType("application/json")
                .body(Map.of("name", "nobody-" + UUID.randomUUID(), "password", "x", "code", "123456"))
                .post("/api/v1/session");
        for (Response response : List.of(wrongSecond, wrongFirst, unknown)) {
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.cookies()).isEmpty();
            assertThat(response.asString()).isEqualTo(unknown.asString());
        }
    }

    @Test
    void aCodeWorksOnce() {
        Person person = Person.prepared(setup, List.of(Role.in(division, RoleNames.VIEWER)));
        String code = person.code();
        person.signIn(Person.PASSWORD, code).then().statusCode(200);
        person.signIn(Person.PASSWORD, code).then().statusCode(401);
    }

    @Test
    void wrongAttemptsMakeTheNextOneWaitEvenWithTheRightFactors() {
        Person person = Person.prepared(setup, List.of(Role.in(division, RoleNames.VIEWER)));
        Person other = Person.prepared(setup, List.of(Role.in(division, RoleNames.VIEWER)));
        for (int i = 0; i < 5; i++) {
            person.signIn("wrong horse battery staple", "000000");
        }
        Response waiting = person.signIn();
        waiting.then().statusCode(429).body("code", equalTo("too-many"));
        assertThat(waiting.header("Retry-After")).isNotEmpty();
        other.signIn().then().statusCode(200);
    }

    @Test
    void nobodyHashesWhileHoldingAConnection() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> argon2.hash(Person.PASSWORD)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> argon2.verify(null, Person.PASSWORD)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(argon2.verify(argon2.hash(Person.PASSWORD), Person.PASSWORD)).isTrue();
    }

    @Test
    void signingOutEndsTheSessionAtOnce() {
        Person person = Person.signedIn(setup, Role.in(division, RoleNames.VIEWER));
        person.request().delete("/api/v1/session").then().statusCode(204);
        person.request().get("/api/v1/session").then().statusCode(401);
    }

    @Test
    void aDisabledPersonIsOutAtOnce() {
        Person person = Person.signedIn(setup, Role.in(division, RoleNames.VIEWER));
        // Somebody must remain who could undo it.
        Person admin = Person.signedIn(setup, Role.admin());
        admin.request()
                .contentType("application/json")
                .post("/api/v1/staff/" + person.id + "/disable")
                .then()
                .statusCode(204);
        person.request().get("/api/v1/session").then().statusCode(401);
        person.signIn().then().statusCode(401);
    }

    @Test
    void changesNeedTheSessionsToken() {
        Person person = Person.signedIn(setup, Role.in(division, RoleNames.VIEWER));
        Person other = Person.signedIn(setup, Role.in(division, RoleNames.VIEWER));
        for (String token : List.of("", "AAAA", other.csrf(), "%00", "A".repeat(5000))) {
            person.withoutToken()
                    .header("X-CSRF-Token", token)
                    .delete("/api/v1/session")
                    .then()
                    .statusCode(token.length() > 4000 ? not(equalTo(204)) : equalTo(403));
        }
        person.withoutToken().delete("/api/v1/session").then().statusCode(403).body("code", equalTo("cross-site"));
        person.request().get("/api/v1/session").then().statusCode(200);
    }

    @Test
    void rubbishInTheCookieIsNobody() {
        for (String cookie : List.of("x", "", "A".repeat(43), "%00%0a", "A".repeat(3000))) {
            given().cookie("todoke-desk", cookie).get("/api/v1/session").then().statusCode(401);
        }
    }

    @Test
    void stepUpIsForOneOperationOnOneObjectAndChangesTheSecret() {
        Person shipper = Person.signedIn(setup, Role.in(division, RoleNames.SHIPPER));
        String before = shipper.cookie();
        UUID list = UUID.randomUUID();
        shipper.stepUp("EXPORT_LIST", division, list).then().statusCode(200);
        assertThat(shipper.cookie()).isNotEqualTo(before);
        given().cookie("todoke-desk", before).get("/api/v1/session").then().statusCode(401);
        shipper.request().get("/api/v1/session").then().statusCode(200);
    }

    @Test
    void nobodyStepsUpBeyondTheirRoleOrWall() {
        Person shipper = Person.signedIn(setup, Role.in(division, RoleNames.SHIPPER));
        shipper.stepUp("ERASE", division, UUID.randomUUID()).then().statusCode(403);
        shipper.stepUp("CHECK_SECOND_FACTOR", division, shipper.id).then().statusCode(403);
        shipper.stepUp("EXPORT_LIST", UUID.randomUUID(), UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
