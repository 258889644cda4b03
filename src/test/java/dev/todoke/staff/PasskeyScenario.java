package dev.todoke.staff;

import static dev.todoke.staff.KeyHolder.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.support.PasskeyDevice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Enrolling and signing in with passkeys in mode small, and everything that a forged answer may try. */
abstract class PasskeyScenario {

    @Inject
    StaffSetup setup;

    @Inject
    EntityManager database;

    @Inject
    PasskeyChallenges challenges;

    @Inject
    Enrolment enrolment;

    @Inject
    OneTimeCodes codes;

    @Inject
    OwnFactors own;

    @Inject
    Argon2 argon2;

    private final UUID division = UUID.randomUUID();
    private final Role viewer = Role.in(division, RoleNames.VIEWER);

    @Test
    void everyKindOfKeyEnrolsAndSignsIn() {
        for (PasskeyDevice.Kind kind : PasskeyDevice.Kind.values()) {
            KeyHolder person = KeyHolder.enrolled(setup, new PasskeyDevice(kind), viewer);
            person.signIn().then().statusCode(200).body("member", equalTo(person.id.toString()));
            person.request().get("/api/v1/session").then().statusCode(200);
            person.request().get("/api/v1/passkeys").then().body("", hasSize(1), "[0].label", equalTo("仕事のパソコン"));
        }
    }

    @Test
    void aChallengeToSignInNamesNobody() {
        given().contentType(ContentType.JSON)
                .post("/api/v1/session/passkey-challenge")
                .then()
                .statusCode(200)
                .body("known", hasSize(0), "rpId", equalTo("localhost"));
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSame() {
        KeyHolder person = KeyHolder.enrolled(setup, new PasskeyDevice(), viewer);
        Response unknown = KeyHolder.signIn(stranger());
        List<Response> refused = new ArrayList<>(List.of(
                refused(person, d -> d.origin = "http://localhost.evil.example:8080"),
                refused(person, d -> d.origin = "http://localhost:8081"),
                refused(person, d -> d.rpId = "evil.example"),
                refused(person, d -> d.verified = false),
                refused(person, d -> d.counter -= 100),
                refused(person, d -> {
                    d.counter = 1_000;
                    d.step = 0;
                }),
                refused(person, d -> d.userHandle = new PasskeyDevice().id()),
                refused(person, d -> d.userHandle = "")));
        refused.add(KeyHolder.signIn(tampered(person.device.get(KeyHolder.signInChallenge()))));
        refused.add(KeyHolder.signIn(person.device.get(new PasskeyDevice().id())));
        refused.add(KeyHolder.signIn(person.device.get(Base64Url.text(challenges.forSignIn(Instant.now())))));
        byte[] longer = Base64Url.bytes("c", KeyHolder.signInChallenge());
        longer[38] ^= 1;
        refused.add(KeyHolder.signIn(person.device.get(Base64Url.text(longer))));
        for (Response response : refused) {
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.cookies()).isEmpty();
            assertThat(response.asString()).isEqualTo(unknown.asString());
        }
        person.signIn().then().statusCode(200);
    }

    /** Does it, and undoes what was told to the device. */
    private static Response refused(KeyHolder person, Consumer<PasskeyDevice> wrong) {
        PasskeyDevice device = person.device;
        String origin = device.origin;
        String rpId = device.rpId;
        String handle = device.userHandle;
        long counter = device.counter;
        wrong.accept(device);
        Response response = KeyHolder.signIn(device.get(KeyHolder.signInChallenge()));
        device.origin = origin;
        device.rpId = rpId;
        device.userHandle = handle;
        device.verified = true;
        device.step = 1;
        device.counter = Math.max(counter, device.counter);
        return response;
    }

    private static Map<String, Object> stranger() {
        PasskeyDevice nobody = new PasskeyDevice();
        nobody.userHandle = Base64Url.text(MemberHandle.of(UUID.randomUUID()));
        return nobody.get(KeyHolder.signInChallenge());
    }

    private static Map<String, Object> tampered(Map<String, Object> assertion) {
        byte[] signature = Base64Url.bytes("s", assertion.get("signature").toString());
        signature[signature.length - 1] ^= 1;
        Map<String, Object> changed = new HashMap<>(assertion);
        changed.put("signature", Base64Url.text(signature));
        return changed;
    }

    @Test
    void aChallengeIsAnsweredOnceAndOnlyForWhatItWasGivenOut() {
        KeyHolder person = KeyHolder.signedIn(setup, viewer);
        Map<String, Object> answer = person.device.get(KeyHolder.signInChallenge());
        KeyHolder.signIn(answer).then().statusCode(200);
        KeyHolder.signIn(answer).then().statusCode(401);
        String mine = person.request()
                .contentType(ContentType.JSON)
                .post("/api/v1/passkeys/proof-challenge")
                .path("challenge");
        KeyHolder.signIn(person.device.get(mine)).then().statusCode(401);
        json(person.request(), Map.of("assertion", person.device.get(KeyHolder.signInChallenge())))
                .post("/api/v1/passkeys/challenge")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("wrong"));
        // One person's challenge is answered by no other.
        KeyHolder other = KeyHolder.signedIn(setup, viewer);
        json(person.request(), Map.of("assertion", other.device.get(mine)))
                .post("/api/v1/passkeys/challenge")
                .then()
                .statusCode(422);
    }

    @Test
    void rubbishIsRefusedAndNotRepeated() {
        KeyHolder person = KeyHolder.enrolled(setup, new PasskeyDevice(), viewer);
        for (String rubbish : List.of("", "%%%", "AAAA", "canary", "e30", "9".repeat(1900), "漢字", "\u0000")) {
            for (String part : List.of("id", "clientDataJson", "authenticatorData", "signature", "userHandle")) {
                Map<String, Object> answer = new HashMap<>(person.device.get(KeyHolder.signInChallenge()));
                answer.put(part, rubbish);
                Response response = KeyHolder.signIn(answer);
                assertThat(response.statusCode()).as(part + rubbish).isIn(400, 401, 422);
                assertThat(response.asString()).doesNotContain("canary");
            }
        }
        json(given(), Map.of("assertion", Map.of("id", "A".repeat(70_000))))
                .post("/api/v1/session/passkey")
                .then()
                .statusCode(413);
        for (String body : List.of("", "null", "[]", "{}", "{\"assertion\":{\"id\":{}}}", "canary")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/session/passkey")
                    .then()
                    .statusCode(org.hamcrest.Matchers.isOneOf(400, 422))
                    .body(not(org.hamcrest.Matchers.containsString("canary")));
        }
    }

    @Test
    void aRegistrationIsJudgedLikeASignIn() {
        for (Consumer<PasskeyDevice> wrong : List.<Consumer<PasskeyDevice>>of(
                d -> d.origin = "https://localhost:8080", d -> d.rpId = "example.com", d -> d.verified = false)) {
            PasskeyDevice device = new PasskeyDevice();
            wrong.accept(device);
            KeyHolder.enrol(link(), device).then().statusCode(422).body("errors[0].code", equalTo("wrong"));
        }
        KeyHolder first = KeyHolder.enrolled(setup, new PasskeyDevice(), viewer);
        KeyHolder.enrol(link(), first.device).then().statusCode(409);
        String secret = link();
        PasskeyDevice device = new PasskeyDevice();
        KeyHolder.enrol(secret, device).then().statusCode(204);
        KeyHolder.enrol(secret, new PasskeyDevice()).then().statusCode(410);
        for (String rubbish : List.of("oA", "o2NmbXRkbm9uZQ", "AAAA", "v/8", "canary")) {
            String open = link();
            Response wanted = json(given(), Map.of("secret", open)).post("/api/v1/enrolment/passkey-challenge");
            Map<String, Object> made = new HashMap<>(
                    new PasskeyDevice().create(wanted.path("question.challenge"), wanted.path("userHandle")));
            made.put("attestationObject", rubbish);
            json(given(), Map.of("secret", open, "label", "x", "attestation", made))
                    .post("/api/v1/enrolment/passkey")
                    .then()
                    .statusCode(422);
        }
    }

    private String link() {
        var invited = setup.invite("key." + UUID.randomUUID(), "鍵の人", List.of(viewer), Authority.console());
        return invited.url().substring(invited.url().indexOf('#') + 1);
    }

    @Test
    void whoLeftOrTookItAwayIsNobody() {
        KeyHolder gone = KeyHolder.enrolled(setup, new PasskeyDevice(), viewer);
        KeyHolder admin = KeyHolder.signedIn(setup, Role.admin());
        admin.request()
                .contentType(ContentType.JSON)
                .post("/api/v1/staff/" + gone.id + "/disable")
                .then()
                .statusCode(204);
        Response unknown = KeyHolder.signIn(stranger());
        assertThat(gone.signIn().asString()).isEqualTo(unknown.asString());

        KeyHolder person = KeyHolder.signedIn(setup, viewer);
        String only = person.request().get("/api/v1/passkeys").path("[0].id");
        remove(person, person.device, only).then().statusCode(409);
        PasskeyDevice second = new PasskeyDevice();
        add(person, second).then().statusCode(201);
        add(person, second).then().statusCode(409);
        remove(person, second, only).then().statusCode(204);
        remove(person, second, only).then().statusCode(404);
        remove(admin, admin.device, person.request().get("/api/v1/passkeys").path("[0].id"))
                .then()
                .statusCode(404);
        assertThat(person.signIn().asString()).isEqualTo(unknown.asString());
        KeyHolder.signIn(second.get(KeyHolder.signInChallenge())).then().statusCode(200);
    }

    @Test
    void aSessionAndACodeRemoveNoPasskeyAndReplaceNone() {
        KeyHolder person = KeyHolder.signedIn(setup, viewer);
        byte[] seed = Secrets.seed();
        String phc = argon2.hash(Person.PASSWORD);
        QuarkusTransaction.requiringNew().run(() -> {
            database.persist(new StaffPassword(person.id, phc, Instant.now()));
            codes.keep(person.id, seed, 0);
        });
        String only = person.request().get("/api/v1/passkeys").path("[0].id");
        String removal = "/api/v1/passkeys/" + only + "/removal";
        json(person.request(), Map.of()).post(removal).then().statusCode(422);
        Supplier<Map<String, Object>> code =
                () -> Map.of("code", Totp.code(seed, System.currentTimeMillis() / 1000 / Totp.STEP_SECONDS));
        json(person.request(), code.get()).post(removal).then().statusCode(403).body("code", equalTo("passkey-needed"));
        KeyHolder other = KeyHolder.signedIn(setup, viewer);
        remove(person, other.device, only).then().statusCode(422);
        person.request().get("/api/v1/passkeys").then().body("", hasSize(1));
        remove(person, person.device, only).then().statusCode(204);
        person.request().get("/api/v1/passkeys").then().body("", hasSize(0));
        // Whoever made the owner remove it, or removed it, puts none of their own in its place by a code.
        json(person.request(), code.get())
                .post("/api/v1/passkeys/challenge")
                .then()
                .statusCode(403)
                .body("code", equalTo("passkey-needed"));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createQuery("update Passkey set removedAt = ?1 where member = ?2")
                        .setParameter(1, Instant.now().minus(OwnFactors.LATELY).minusSeconds(60))
                        .setParameter(2, person.id)
                        .executeUpdate());
        assertThat(own.byCode(person.id)).isTrue();
    }

    @Test
    void strangersWhoAskFillNothingAndNobodyFillsWhatOthersNeed() {
        KeyHolder person = KeyHolder.signedIn(setup, viewer);
        long before = kept();
        for (int i = 0; i < 20; i++) {
            KeyHolder.signInChallenge();
        }
        assertThat(kept()).as("nothing is kept of a question anybody may ask").isLessThanOrEqualTo(before);
        Response last = null;
        for (long i = 0; i <= PasskeyChallenges.MOST_OPEN; i++) {
            last = person.request().contentType(ContentType.JSON).post("/api/v1/passkeys/proof-challenge");
        }
        assertThat(last.statusCode()).isEqualTo(503);
        KeyHolder other = KeyHolder.signedIn(setup, viewer);
        add(other, new PasskeyDevice()).then().statusCode(201);
        person.signIn().then().statusCode(200);
    }

    @Test
    void anAnswerToSignInIsGoodOnceAlsoFromAPasskeyThatDoesNotCount() {
        PasskeyDevice device = new PasskeyDevice();
        device.step = 0;
        device.counter = 0;
        KeyHolder person = KeyHolder.enrolled(setup, device, viewer);
        Map<String, Object> answer = person.device.get(KeyHolder.signInChallenge());
        KeyHolder.signIn(answer).then().statusCode(200);
        KeyHolder.signIn(answer).then().statusCode(401);
    }

    private long kept() {
        return QuarkusTransaction.requiringNew().call(() -> challenges.count());
    }

    @Test
    void theDivisionHearsOfEveryChangeOfFactors() {
        KeyHolder person = KeyHolder.signedIn(setup, viewer);
        assertThat(told()).as("the first factors are no change").isZero();
        PasskeyDevice second = new PasskeyDevice();
        add(person, second).then().statusCode(201);
        assertThat(told()).isEqualTo(1);
        remove(person, second, person.request().get("/api/v1/passkeys").path("[0].id"))
                .then()
                .statusCode(204);
        assertThat(told()).as("never once a day only").isEqualTo(2);
        String link = QuarkusTransaction.requiringNew().call(() -> enrolment.issue(person.id, null, Instant.now()));
        KeyHolder.enrol(link, new PasskeyDevice()).then().statusCode(204);
        assertThat(told()).isEqualTo(3);
    }

    private long told() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "select count(*) from ToldNotice where code = ?1 and division = ?2", Long.class)
                        .setParameter(1, StaffNotices.Code.FACTORS_CHANGED)
                        .setParameter(2, division)
                        .getSingleResult());
    }

    private static Response remove(KeyHolder person, PasskeyDevice by, String id) {
        String proof = person.request()
                .contentType(ContentType.JSON)
                .post("/api/v1/passkeys/proof-challenge")
                .path("challenge");
        return json(person.request(), Map.of("assertion", by.get(proof))).post("/api/v1/passkeys/" + id + "/removal");
    }

    private static Response add(KeyHolder person, PasskeyDevice device) {
        String proof = person.request()
                .contentType(ContentType.JSON)
                .post("/api/v1/passkeys/proof-challenge")
                .path("challenge");
        Response wanted = json(person.request(), Map.of("assertion", person.device.get(proof)))
                .post("/api/v1/passkeys/challenge");
        wanted.then().statusCode(200).body("question.known.size()", org.hamcrest.Matchers.greaterThan(0));
        var made = device.create(wanted.path("question.challenge"), wanted.path("userHandle"));
        return json(person.request(), Map.of("label", "もう一つ", "attestation", made))
                .post("/api/v1/passkeys");
    }
}
