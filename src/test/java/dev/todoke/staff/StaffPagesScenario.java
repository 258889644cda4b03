package dev.todoke.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.todoke.kernel.RoleNames;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of sign-in, enrolment, people and approvals, with plain forms and no script. */
abstract class StaffPagesScenario {

    private static final Pattern SEED = Pattern.compile("name=\"seed\" value=\"([A-Z2-7]{32})\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    @Inject
    StaffSetup setup;

    @Inject
    RequestedApprovals approvals;

    @Inject
    Authorities authorities;

    private final UUID division = UUID.randomUUID();

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    @Test
    void whoIsNotSignedInIsSentToTheForm() {
        Response response = given().redirects().follow(false).get("/desk/security");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).endsWith("/desk/sign-in?back=%2Fdesk%2Fsecurity");
        given().get("/desk/sign-in?back=//evil.example/x")
                .then()
                .statusCode(200)
                .body(containsString("サインイン"), not(containsString("evil")));
        given().get("/desk/sign-in?lang=en")
                .then()
                .body(containsString("<html lang=\"en\">"), containsString("Sign in"));
    }

    @Test
    void aPlainFormSignsInAndOut() {
        Person person = Person.prepared(setup, List.of(Role.in(division, RoleNames.VIEWER)));
        Response signedIn = form().formParams(Map.of(
                        "name",
                        person.name,
                        "password",
                        Person.PASSWORD,
                        "code",
                        person.code(),
                        "back",
                        "/desk/security"))
                .post("/desk/sign-in");
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.header("Location")).endsWith("/desk/security");
        String cookie = signedIn.getCookie("todoke-desk");

        String page =
                given().cookie("todoke-desk", cookie).get("/desk/security").asString();
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        form().cookie("todoke-desk", cookie).post("/desk/sign-out").then().statusCode(403);
        form().cookie("todoke-desk", cookie)
                .formParam("csrf", token.group(1))
                .post("/desk/sign-out")
                .then()
                .statusCode(303);
        given().cookie("todoke-desk", cookie)
                .redirects()
                .follow(false)
                .get("/desk/security")
                .then()
                .statusCode(303);
    }

    @Test
    void aFailedSignInRepeatsNothing() {
        form().formParams(Map.of("name", "canary-name", "password", "canary-password", "code", "canary-code"))
                .post("/desk/sign-in")
                .then()
                .statusCode(401)
                .body(containsString("サインインできませんでした"), not(containsString("canary")));
    }

    @Test
    void anInvitationEnrolsOnceAndBothFactorsAreNeededThen() {
        Person admin = Person.signedIn(setup, Role.admin());
        String name = "new." + UUID.randomUUID();
        String url = admin.request()
                .contentType("application/json; charset=UTF-8")
                .body(Map.of(
                        "name",
                        name,
                        "displayName",
                        "新しい人",
                        "roles",
                        List.of(Map.of("role", "viewer", "division", division))))
                .post("/api/v1/staff")
                .then()
                .statusCode(201)
                .extract()
                .path("enrolmentUrl");
        String secret = url.substring(url.indexOf('#') + 1);
        String page = form().formParam("secret", secret.toLowerCase(java.util.Locale.ROOT))
                .post("/desk/enrol")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher found = SEED.matcher(page);
        assertThat(found.find()).isTrue();
        String seed = found.group(1);
        confirm(secret, seed, "short", setup.codeNow(seed)).then().statusCode(422);
        confirm(secret, seed, Person.PASSWORD, "000000").then().statusCode(422).body(not(containsString("horse")));
        confirm(secret, seed, Person.PASSWORD, setup.codeNow(seed)).then().statusCode(303);
        confirm(secret, seed, Person.PASSWORD, setup.codeNow(seed)).then().statusCode(410);
        form().formParam("secret", secret).post("/desk/enrol").then().statusCode(410);
        // The code that confirmed the seed is used up: it does not sign in as well.
        given().contentType("application/json")
                .body(Map.of("name", name, "password", Person.PASSWORD, "code", setup.codeNow(seed)))
                .post("/api/v1/session")
                .then()
                .statusCode(401);
    }

    private static Response confirm(String secret, String seed, String password, String code) {
        return form().formParams(Map.of("secret", secret, "seed", seed, "password", password, "code", code))
                .post("/desk/enrol/confirm");
    }

    @Test
    void peopleAreForAdministratorsOnly() {
        Person admin = Person.signedIn(setup, Role.admin());
        Person manager = Person.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        admin.request().get("/desk/staff").then().statusCode(200).body(containsString("担当者を招く"));
        manager.request().get("/desk/staff").then().statusCode(403);
        Response invited = admin.withoutToken()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of(
                        "csrf",
                        admin.csrf(),
                        "name",
                        "x." + UUID.randomUUID(),
                        "displayName",
                        "某",
                        "role",
                        "admin",
                        "division",
                        ""))
                .post("/desk/staff");
        invited.then().statusCode(200).body(containsString("/desk/enrol#"));
    }

    @Test
    void nobodyApprovesTheirOwnRequestAndAYesWorksOnce() {
        Person asking = Person.signedIn(setup, Role.in(division, RoleNames.PRIVACY_OFFICER));
        Person second = Person.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        Person elsewhere = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.MANAGER));
        var operation = new dev.todoke.kernel.Operation(
                dev.todoke.kernel.OperationCode.ERASE, division, UUID.randomUUID(), "ab", 3);
        UUID id = approvals.request(authorities.of(asking.id, null), division, operation);
        String path = "/api/v1/approvals/" + id + "/approve";
        asking.request().post(path).then().statusCode(403);
        elsewhere.request().post(path).then().statusCode(404);
        assertThat(consume(operation)).isFalse();
        second.request().get("/desk/approvals").then().statusCode(200).body(containsString("消去する"));
        second.request().post(path).then().statusCode(204);
        var other = new dev.todoke.kernel.Operation(operation.code(), division, operation.object(), "ac", 3);
        assertThat(consume(other)).isFalse();
        assertThat(consume(operation)).isTrue();
        assertThat(consume(operation)).isFalse();
    }

    private boolean consume(dev.todoke.kernel.Operation operation) {
        try {
            io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> approvals.consume(operation));
            return true;
        } catch (dev.todoke.kernel.Refusal refusal) {
            return false;
        }
    }
}
