package dev.todoke.staff;

import static dev.todoke.staff.KeyHolder.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.todoke.kernel.RoleNames;
import dev.todoke.support.PasskeyDevice;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A passkey that a code permitted, in mode small: it waits, its owner is told, and one button stops it. */
abstract class FactorHintsScenario {

    private static final String LABEL = "だれかの鍵";

    @Inject
    StaffSetup setup;

    @Inject
    FactorHints hints;

    private final UUID division = UUID.randomUUID();
    private final PasskeyDevice device = new PasskeyDevice();

    @Test
    void aPasskeyThatACodePermittedSignsInAndOpensNothingForADay() {
        Person person = Person.enrolled(setup, Role.in(division, RoleNames.SHIPPER));
        add(person).then().statusCode(201);
        Instant from = Instant.parse(
                person.request().get("/api/v1/passkeys").path("[0].opensFrom").toString());
        assertThat(from).isAfter(Instant.now().plusSeconds(23 * 3600));
        Response signedIn = KeyHolder.signIn(device.get(KeyHolder.signInChallenge()));
        signedIn.then().statusCode(200);
        Map<String, Object> work = new HashMap<>(
                Map.of("operation", "EXPORT_LIST", "division", division, "object", UUID.randomUUID(), "rows", 1));
        String challenge = json(with(signedIn), work)
                .post("/api/v1/session/step-up-challenge")
                .path("challenge");
        work.put("assertion", device.get(challenge));
        json(with(signedIn), work)
                .post("/api/v1/session/step-up")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("assertion"));
    }

    @Test
    void itsOwnerIsToldOnTheFirstPageAndStopsIt() {
        Person person = Person.enrolled(setup, Role.in(division, RoleNames.SHIPPER));
        add(person).then().statusCode(201);
        Response home = person.request().get("/desk");
        home.then().statusCode(200).body(containsString(LABEL));
        String id = person.request().get("/api/v1/passkeys").path("[0].id");
        String stop = "/desk/security/passkeys/" + id + "/removal";
        assertThat(home.asString()).contains("action=\"" + stop + "\"");
        Person other = Person.enrolled(setup, Role.in(division, RoleNames.SHIPPER));
        other.request().get("/desk").then().body(not(containsString(LABEL)));
        other.request().contentType(ContentType.URLENC).post(stop).then().statusCode(404);
        person.request()
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .post(stop)
                .then()
                .statusCode(303);
        person.request().get("/desk").then().body(not(containsString(LABEL)));
        KeyHolder.signIn(device.get(KeyHolder.signInChallenge())).then().statusCode(401);
    }

    @Test
    void whoeverIsToShipIsToldThatListsTakeAPasskey() {
        Person shipper = Person.enrolled(setup, Role.in(division, RoleNames.SHIPPER));
        assertThat(told(shipper)).isTrue();
        assertThat(hints.missing(division)).isTrue();
        assertThat(hints.missing(UUID.randomUUID())).isFalse();
        add(shipper).then().statusCode(201);
        assertThat(told(shipper)).isFalse();
        assertThat(hints.missing(division)).isFalse();
        Person viewer = Person.enrolled(setup, Role.in(division, RoleNames.VIEWER));
        assertThat(told(viewer)).isFalse();
    }

    private static boolean told(Person person) {
        return person.request().get("/desk").asString().contains("href=\"/desk/security\">パスキーを登録する");
    }

    private Response add(Person person) {
        Response wanted = json(person.request(), Map.of("code", person.code())).post("/api/v1/passkeys/challenge");
        wanted.then().statusCode(200);
        var made = device.create(wanted.path("question.challenge"), wanted.path("userHandle"));
        return json(person.request(), Map.of("label", LABEL, "attestation", made))
                .post("/api/v1/passkeys");
    }

    private static io.restassured.specification.RequestSpecification with(Response signedIn) {
        return io.restassured.RestAssured.given()
                .cookie("todoke-desk", signedIn.getCookie("todoke-desk"))
                .header("X-CSRF-Token", signedIn.<String>path("csrfToken"));
    }
}
