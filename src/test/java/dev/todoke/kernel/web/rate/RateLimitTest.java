package dev.todoke.kernel.web.rate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.RoleNames;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import dev.todoke.support.Cast;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Too many requests of one caller are told so, in figures, and disturb nobody else. */
@QuarkusTest
@TestProfile(RateLimitTest.Narrow.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RateLimitTest {

    /** So few that a test reaches them, and so slow to refill that it stays there. */
    public static class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "todoke.rate.ordinary", "20",
                    "todoke.rate.openings", "3",
                    "todoke.rate.unknown", "15",
                    "todoke.rate.sign-in", "8");
        }
    }

    @Inject
    StaffSetup setup;

    @Inject
    Cast cast;

    @Test
    @Order(1)
    void eachMemberHasABucketAndAnotherOneForOpenings() {
        UUID division = cast.division().id();
        Person one = Person.signedIn(setup, Role.in(division, RoleNames.SHIPPER));
        Person other = Person.signedIn(setup, Role.in(division, RoleNames.SHIPPER));
        Response first = one.request().get("/api/v1/divisions");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=20;w=60");
        assertThat(first.header("RateLimit")).matches("\"default\";r=19;t=[0-9]+");
        Supplier<Response> list = () -> one.request().get("/api/v1/divisions");
        problem(until429(list, 60), "default");
        other.request().get("/api/v1/divisions").then().statusCode(200);

        Supplier<Response> opening = () -> other.request()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/campaigns/" + UUID.randomUUID() + "/details");
        problem(until429(opening, 20), "openings");
        other.request().get("/api/v1/divisions").then().statusCode(200);
    }

    @Test
    @Order(2)
    void whoeverDoesNotSayWhoTheyAreShareTheirNetworks() {
        problem(until429(() -> given().get("/api/v1/divisions"), 60), "unknown");
        problem(until429(() -> given().get("/api/v1/signing-key.pem"), 1), "unknown");
        for (Supplier<Response> claim : List.<Supplier<Response>>of(
                () -> given().cookie("todoke-desk", "junk").get("/api/v1/divisions"),
                () -> given().cookie("other", "junk").get("/api/v1/signing-key.pem"),
                () -> given().header("Authorization", "Basic eDp5").get("/api/v1/divisions"),
                () -> given().header("Authorization", "Bearer tdk_junk").get("/api/v1/divisions"))) {
            problem(until429(claim, 10), "unknown");
        }
        Person known = Person.signedIn(setup, Role.in(cast.division().id(), RoleNames.SHIPPER));
        known.request().get("/api/v1/divisions").then().statusCode(200);
    }

    @Test
    @Order(3)
    void signingInIsCountedApartOnThePageToo() {
        Supplier<Response> rest = () -> given().contentType("application/json")
                .body(Map.of("name", "nobody" + UUID.randomUUID(), "password", "wrong", "code", "000000"))
                .post("/api/v1/session");
        problem(until429(rest, 40), "sign-in");
        Response page = given().redirects().follow(false).formParam("name", "x").post("/desk/sign-in");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.contentType()).startsWith("text/html");
        for (String way : List.of("sign-in/passkey", "sign-in/company", "enrol", "recover", "stop")) {
            Response other = until429(
                    () -> given().redirects().follow(false).formParam("x", "x").post("/desk/" + way), 10);
            assertThat(other.statusCode()).as(way).isEqualTo(429);
        }
        for (String way : List.of("session/passkey", "enrolment/passkey")) {
            problem(
                    until429(
                            () -> given().contentType("application/json")
                                    .body("{}")
                                    .post("/api/v1/" + way),
                            10),
                    "sign-in");
        }
    }

    @Test
    @Order(4)
    void healthAndWinnersAreNotCounted() {
        for (int i = 0; i < 40; i++) {
            Response health = given().get("/q/health/live");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.header("RateLimit")).isNull();
            given().get("/f").then().statusCode(200);
        }
    }

    private static Response until429(Supplier<Response> request, int most) {
        Response last = request.get();
        for (int i = 1; i < most && last.statusCode() != 429; i++) {
            last = request.get();
        }
        return last;
    }

    private static void problem(Response answer, String policy) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo("too-many");
        assertThat(answer.header("RateLimit")).startsWith('"' + policy + "\";r=0;t=");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.getHeaders().getValues("Retry-After")).hasSize(1);
    }
}
