package dev.todoke.kernel.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** What every answer carries, and how bad requests are answered, whoever is asked. */
abstract class FrontScenario {

    private static void hasDoorHeaders(Response response) {
        assertThat(response.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'")
                .contains("require-trusted-types-for 'script'");
        hasCommonHeaders(response);
    }

    private static void hasDeskHeaders(Response response) {
        assertThat(response.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("trusted-types");
        hasCommonHeaders(response);
    }

    private static void hasCommonHeaders(Response response) {
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("X-Robots-Tag")).isEqualTo("noindex, nofollow, noarchive");
        assertThat(response.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(response.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(response.header("Permissions-Policy")).contains("camera=()");
        assertThat(response.header("Cache-Control")).isNotEmpty();
    }

    @Test
    void unknownPageIsKindAndJapaneseFirst() {
        Response response = given().get("/no-such-page-canary");
        hasDoorHeaders(response);
        response.then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("ページが見つかりません"), not(containsString("canary")));
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void unknownPageSpeaksEnglishWhenAsked() {
        given().header("Accept-Language", "fr, en-GB;q=0.8, ja;q=0.5")
                .get("/no-such-page")
                .then()
                .statusCode(404)
                .body(containsString("We could not find that page"));
    }

    @Test
    void unknownApiPathIsProblemJson() {
        Response response = given().get("/api/v1/no-such-thing-canary");
        hasDeskHeaders(response);
        response.then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("status", equalTo(404))
                .body(not(containsString("canary")));
    }

    @Test
    void styleSheetIsImmutableUnderItsHashOnly() {
        Response plain = given().get("/assets/desk.css");
        hasDoorHeaders(plain);
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.header("Cache-Control")).isEqualTo("no-cache");
        String hash = plain.header("ETag").replace("\"", "");
        Response hashed = given().get("/assets/desk-" + hash + ".css");
        assertThat(hashed.statusCode()).isEqualTo(200);
        assertThat(hashed.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        given().get("/assets/desk-000000000000.css").then().statusCode(404);
        given().get("/assets/..%2fapplication.properties").then().statusCode(404);
        given().header("If-None-Match", plain.header("ETag"))
                .get("/assets/desk.css")
                .then()
                .statusCode(304);
    }

    @Test
    void oversizedBodyIsRefusedBeforeItIsRead() {
        Response response =
                given().contentType("application/json").body("x".repeat(70_000)).post("/api/v1/session");
        hasDeskHeaders(response);
        response.then().statusCode(413).body("type", equalTo("/problems/too-large"));
    }

    @Test
    void foreignOriginIsRefusedAtBothFaces() {
        for (String path : new String[] {"/f", "/desk/sign-in", "/api/v1/session"}) {
            given().header("Origin", "https://evil.example").post(path).then().statusCode(403);
            given().header("Sec-Fetch-Site", "cross-site").post(path).then().statusCode(403);
            given().header("Sec-Fetch-Site", "same-site").post(path).then().statusCode(403);
        }
    }
}
