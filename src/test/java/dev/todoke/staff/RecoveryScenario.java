package dev.todoke.staff;

import static dev.todoke.staff.KeyHolder.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.RoleNames;
import dev.todoke.support.PasskeyDevice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Recovery codes, and the console for whoever lost everything: neither opens a session, both lead to enrolment. */
abstract class RecoveryScenario {

    private static final Pattern SECRET = Pattern.compile("name=\"secret\" value=\"([0-9A-Z]{26})\"");
    private static final Pattern LATER = Pattern.compile("<code class=\"secret\">([0-9A-Z]{26})</code>");

    @Inject
    StaffSetup setup;

    @Inject
    RecoveryCodes recovery;

    @Inject
    StaffMembers members;

    @Inject
    Enrolment enrolment;

    @Inject
    Argon2 argon2;

    @Inject
    LoneChanges changes;

    private final Role viewer = Role.in(UUID.randomUUID(), RoleNames.VIEWER);

    private static List<String> codes(KeyHolder person) {
        String proof = person.request()
                .contentType(ContentType.JSON)
                .post("/api/v1/passkeys/proof-challenge")
                .path("challenge");
        Response made = json(person.request(), Map.of("assertion", person.device.get(proof)))
                .post("/api/v1/recovery-codes");
        made.then().statusCode(200).body("codes", hasSize(10));
        return made.path("codes");
    }

    private static Response recover(String name, String password, String code) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("name", name, "password", password, "code", code))
                .post("/desk/recover");
    }

    private String name(UUID member) {
        return QuarkusTransaction.requiringNew()
                .call(() -> members.require(member).name());
    }

    @Test
    void aCodeAloneWaitsADayWhereEverybodySeesIt() {
        KeyHolder person = KeyHolder.signedIn(setup, viewer);
        List<String> codes = codes(person);
        assertThat(codes)
                .allMatch(c -> c.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"))
                .doesNotHaveDuplicates();
        String name = name(person.id);
        Response refused = recover(name, "", "AAAA-BBBB-CCCC-DDDD");
        refused.then().statusCode(401).body(not(containsString("AAAA-BBBB")));
        assertThat(recover("nobody." + UUID.randomUUID(), "", codes.get(0)).asString())
                .isEqualTo(refused.asString());
        Response later = recover(name, "", codes.get(0).toLowerCase(Locale.ROOT).replace("-", " "));
        later.then().statusCode(200);
        assertThat(later.cookies()).isEmpty();
        Matcher secret = LATER.matcher(later.asString());
        assertThat(secret.find()).isTrue();
        KeyHolder.enrol(secret.group(1), new PasskeyDevice()).then().statusCode(410);
        person.request().get("/api/v1/recovery-codes").then().body("left", equalTo(9));
        recover(name, "", codes.get(0)).then().statusCode(401);
        assertThat(QuarkusTransaction.requiringNew().call(changes::told))
                .anyMatch(line -> line.stoppable() && line.person().equals("鍵の人"));
    }

    @Test
    void aCodeWithThePasswordSetsFactorsAnewAndEndsTheOldOnes() {
        UUID id = setup.invite("code." + UUID.randomUUID(), "番号の人", List.of(viewer), Authority.console())
                .member();
        String phc = argon2.hash(Person.PASSWORD);
        String code = "ABCDEFGHIJKLMNOP";
        String kept = argon2.hash(code);
        QuarkusTransaction.requiringNew().run(() -> {
            enrolment.keep(members.require(id), phc, Secrets.seed(), 0);
            recovery.persist(new RecoveryCode(UUID.randomUUID(), id, kept, java.time.Instant.now()));
        });
        recover(name(id), "wrong horse battery staple", code).then().statusCode(401);
        recover(name(id), "", code).then().statusCode(401);
        Response now = recover(name(id), Person.PASSWORD, code);
        now.then().statusCode(200);
        assertThat(now.cookies()).isEmpty();
        Matcher secret = SECRET.matcher(now.asString());
        assertThat(secret.find()).isTrue();
        PasskeyDevice device = new PasskeyDevice();
        KeyHolder.enrol(secret.group(1), device).then().statusCode(204);
        KeyHolder.signIn(device.get(KeyHolder.signInChallenge())).then().statusCode(200);
        recover(name(id), Person.PASSWORD, code).then().statusCode(401);
    }

    @Test
    void newCodesEndTheEarlierOnesAndTakeAProof() {
        KeyHolder person = KeyHolder.signedIn(setup, viewer);
        String old = codes(person).get(3);
        codes(person);
        person.request().get("/api/v1/recovery-codes").then().body("left", equalTo(10));
        recover(name(person.id), "", old).then().statusCode(401);
        json(person.request(), Map.of("code", "123456"))
                .post("/api/v1/recovery-codes")
                .then()
                .statusCode(403);
    }

    @Test
    void theConsoleStartsARecoveryThatAnybodyCanStop() {
        KeyHolder person = KeyHolder.signedIn(setup, viewer);
        var made = recovery.fromConsole(name(person.id), Authority.console());
        assertThat(made.goodFrom()).isAfter(java.time.Instant.now().plusSeconds(23 * 3600));
        KeyHolder.enrol(made.secret(), new PasskeyDevice()).then().statusCode(410);
        person.request().get("/desk").then().statusCode(200).body(containsString("鍵の人"));
        person.signIn().then().statusCode(200);
    }

    @Test
    void thePagesSayWhatOnesFactorsAllow() {
        KeyHolder person = KeyHolder.signedIn(setup, viewer);
        for (String language : List.of("ja", "en")) {
            person.request()
                    .get("/desk/security?lang=" + language)
                    .then()
                    .statusCode(200)
                    .body(containsString("仕事のパソコン"), containsString("data-prove"));
            given().get("/desk/recover?lang=" + language).then().statusCode(200);
            given().get("/desk/sign-in?lang=" + language)
                    .then()
                    .statusCode(200)
                    .body(containsString("data-passkey=\"get\""), containsString("noscript"));
        }
    }
}
