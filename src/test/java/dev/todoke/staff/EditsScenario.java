package dev.todoke.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody was typing when their session ended. */
abstract class EditsScenario {

    private static final Pattern KEPT = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String PATH = "/desk/divisions";
    private static final String CANARY = "花子ノ工房";

    @Inject
    StaffSetup setup;

    @Inject
    StaffSessions sessions;

    private final String code =
            "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @Test
    void theFormComesBackAsItWasTypedForItsOwnerAlone() {
        Person admin = Person.signedIn(setup, Role.admin());
        Person other = Person.prepared(setup, java.util.List.of(Role.admin()));
        String kept = lost(admin);

        Response stranger = signIn(other, kept);
        assertThat(stranger.statusCode()).isEqualTo(303);
        assertThat(stranger.asString()).doesNotContain(CANARY);

        Response resumed = signIn(admin, kept);
        assertThat(resumed.statusCode()).isEqualTo(200);
        assertThat(resumed.asString()).contains("action=\"" + PATH + "\"").doesNotContain(CANARY);
        String cookie = resumed.getCookie("todoke-desk");
        String token = group(TOKEN, resumed.asString());

        Map<String, String> again = Map.of("csrf", token, "kept", kept);
        Response form = form(again).cookie("todoke-desk", cookie).post(PATH);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.asString()).contains(CANARY).contains(code);
        // Only drawn: nothing was done yet.
        assertThat(given().cookie("todoke-desk", cookie).get(PATH).asString()).doesNotContain(code);
        form(again).cookie("todoke-desk", cookie).post("/desk/staff").then().statusCode(410);
        form(Map.of("kept", kept))
                .cookie("todoke-desk", cookie)
                .post(PATH)
                .then()
                .statusCode(403);

        Map<String, String> saved = new HashMap<>(fields());
        saved.put("csrf", group(TOKEN, form.asString()));
        form(saved).cookie("todoke-desk", cookie).post(PATH).then().statusCode(303);
    }

    @Test
    void whatIsKeptCannotBeForged() {
        Person admin = Person.signedIn(setup, Role.admin());
        String kept = lost(admin);
        char last = kept.charAt(kept.length() - 3);
        String bent =
                kept.substring(0, kept.length() - 3) + (last == 'A' ? 'B' : 'A') + kept.substring(kept.length() - 2);
        assertThat(signIn(admin, bent).statusCode()).isEqualTo(303);
        assertThat(signIn(admin, "%00").statusCode()).isEqualTo(303);
    }

    @Test
    void aFailedSignInKeepsItToo() {
        Person admin = Person.signedIn(setup, Role.admin());
        String kept = lost(admin);
        Response failed = form(Map.of("name", admin.name, "password", "x", "code", "1", "kept", kept))
                .post("/desk/sign-in");
        assertThat(failed.statusCode()).isEqualTo(401);
        assertThat(group(KEPT, failed.asString())).isEqualTo(kept);
    }

    @Test
    void secretsAreNeverKeptAndACookieWeNeverGaveKeepsNothing() {
        Person admin = Person.signedIn(setup, Role.admin());
        end(admin);
        Response stepUp = form(Map.of("code", "123456"))
                .cookie("todoke-desk", admin.cookie())
                .post("/desk/step-up");
        assertThat(stepUp.statusCode()).isEqualTo(303);
        Response unknown = form(fields()).cookie("todoke-desk", "A".repeat(43)).post(PATH);
        assertThat(unknown.statusCode()).isEqualTo(303);
        Response large = form(Map.of("name", "x".repeat(40_000)))
                .cookie("todoke-desk", admin.cookie())
                .post(PATH);
        assertThat(large.asString()).doesNotContain("name=\"kept\"").contains("name=\"password\"");
    }

    @Test
    void aPageLeftOpenCanBeSentAfterANewSignInElsewhere() {
        Person admin = Person.signedIn(setup, Role.admin());
        Person other = Person.signedIn(setup, Role.admin());
        String stale = admin.csrf();
        end(admin);
        admin.signIn().then().statusCode(200);
        Map<String, String> fields = new HashMap<>(fields());
        fields.put("csrf", other.csrf());
        form(fields).cookie("todoke-desk", admin.cookie()).post(PATH).then().statusCode(403);
        fields.put("csrf", stale);
        form(fields).cookie("todoke-desk", admin.cookie()).post(PATH).then().statusCode(303);
    }

    @Test
    void aPartOfAPageIsToldToAskForASignIn() {
        Person admin = Person.signedIn(setup, Role.admin());
        end(admin);
        for (String method : new String[] {"GET", "POST"}) {
            RequestSpecification part = form(method.equals("POST") ? fields() : Map.of())
                    .header("HX-Request", "true")
                    .cookie("todoke-desk", admin.cookie());
            Response answer = part.request(method, PATH);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.header("Todoke-Sign-In")).isEqualTo("/desk/sign-in");
            assertThat(answer.asString()).doesNotContain("name=\"password\"").doesNotContain(CANARY);
        }
    }

    /** A form sent under a session that has ended; tells what the sign-in form carries. */
    private String lost(Person person) {
        end(person);
        Map<String, String> fields = new HashMap<>(fields());
        fields.put("csrf", person.csrf());
        fields.put("newPassword", "canary password");
        Response signIn = form(fields).cookie("todoke-desk", person.cookie()).post(PATH);
        assertThat(signIn.statusCode()).isEqualTo(200);
        assertThat(signIn.asString()).contains("name=\"password\"").doesNotContain(CANARY);
        return group(KEPT, signIn.asString());
    }

    private Map<String, String> fields() {
        return Map.of("code", code, "publicName", CANARY, "contactDesk", "x@aozora.example", "hours", "");
    }

    private static Response signIn(Person person, String kept) {
        return form(Map.of("name", person.name, "password", Person.PASSWORD, "code", person.code(), "kept", kept))
                .post("/desk/sign-in");
    }

    private void end(Person person) {
        QuarkusTransaction.requiringNew()
                .run(() -> sessions.update(
                        "endedAt = ?1 where secretHash = ?2", Instant.now(), Secrets.hash(person.cookie())));
    }

    private static RequestSpecification form(Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields);
    }

    private static String group(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
