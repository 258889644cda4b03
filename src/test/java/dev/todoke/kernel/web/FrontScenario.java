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

    @Test
    void hostileBodiesAreTheSendersFaultAndNeverRepeated() {
        String[] bodies = {
            "{",
            "",
            "null",
            "[]",
            "\"canary\"",
            "{\"canary\":1}",
            "{\"name\":{\"canary\":1},\"password\":\"x\",\"code\":\"1\"}",
            "{\"name\":\"canary\",\"password\":[\"canary\"],\"code\":\"1\"}",
            "{\"name\":\"" + "canary".repeat(100) + "\",\"password\":\"x\",\"code\":\"1\"}",
            "{\"name\":\"canary\",\"password\":null}",
            "[".repeat(5000),
            "{\"name\":\"\\u0000canary\",\"password\":\"canary\",\"code\":\"canary\"}"
        };
        for (String body : bodies) {
            Response response =
                    given().contentType("application/json").body(body).post("/api/v1/session");
            hasDeskHeaders(response);
            assertThat(response.statusCode()).as(body).isBetween(400, 499);
            assertThat(response.contentType()).startsWith("application/problem+json");
            assertThat(response.asString()).doesNotContain("canary", "Exception", "jackson");
        }
    }

    @Test
    void wrongMethodsAndMediaAreToldApart() {
        Response method = given().put("/api/v1/session");
        hasDeskHeaders(method);
        method.then().statusCode(405).body("code", equalTo("method-not-allowed"));
        given().contentType("text/plain")
                .body("canary")
                .post("/api/v1/session")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media"));
        given().accept("image/png")
                .get("/api/v1/signing-key.pem")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().contentType("multipart/form-data; boundary=B")
                .body("--B\r\nnonsense".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .post("/desk/sign-in")
                .then()
                .statusCode(415);
    }

    @Test
    void rubbishOnTheWireIsRefusedWithoutAFault() throws Exception {
        String[] lines = {
            "GET /desk/%zz HTTP/1.1",
            "GET /%00canary HTTP/1.1",
            "GET /%ff%fe HTTP/1.1",
            "GET //desk//sign-in/..%2f HTTP/1.1",
            "GET /api/v1/%2e%2e/%2e%2e/etc HTTP/1.1",
            "GET /assets/%2e%2e%2fapplication.properties HTTP/1.1",
            "GET /api/v1/campaigns/canary HTTP/1.1",
            "GET /desk/sign-in?lang=%zz&back=%00 HTTP/1.1",
            "GET /f?%ff=%zz HTTP/1.1",
            "CANARY /desk HTTP/1.1",
            "GET /" + "canary".repeat(900) + " HTTP/1.1",
            "GET / HTTP/9.9",
            "canary",
        };
        for (String line : lines) {
            String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(line).doesNotContain("HTTP/1.1 5", "canary", "Exception");
        }
        String header = raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: " + "canary".repeat(2000)
                + "\r\n\r\n");
        assertThat(header).startsWith("HTTP/1.1 431").doesNotContain("canary");
        assertThat(raw("POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Length: canary\r\n\r\n"))
                .doesNotContain("HTTP/1.1 5", "canary");
    }

    @Test
    void aBodyWithoutALengthIsBoundedToo() throws Exception {
        StringBuilder chunks = new StringBuilder("POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        String chunk = "x".repeat(0x2000);
        for (int i = 0; i < 10; i++) {
            chunks.append("2000\r\n")
                    .append(i == 0 ? '"' + chunk.substring(1) : chunk)
                    .append("\r\n");
        }
        assertThat(raw(chunks + "0\r\n\r\n")).startsWith("HTTP/1.1 413");
    }

    @Test
    void soIsOneOverHttp2WhichNeedsNeitherLengthNorChunks() throws Exception {
        var options = new io.vertx.core.http.HttpClientOptions()
                .setProtocolVersion(io.vertx.core.http.HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false);
        var vertx = io.vertx.core.Vertx.vertx();
        try {
            var client = vertx.createHttpClient(options);
            var answer = client.request(
                            io.vertx.core.http.HttpMethod.POST,
                            io.restassured.RestAssured.port,
                            "localhost",
                            "/api/v1/session")
                    .compose(request -> {
                        request.putHeader("Content-Type", "application/json").setChunked(true);
                        request.write("\"");
                        return request.send(io.vertx.core.buffer.Buffer.buffer("x".repeat(0x14000) + "\""));
                    })
                    .map(response -> response.version() + " " + response.statusCode());
            assertThat(answer.toCompletionStage().toCompletableFuture().get(30, java.util.concurrent.TimeUnit.SECONDS))
                    .isEqualTo("HTTP_2 413");
        } finally {
            vertx.close();
        }
    }

    private static String raw(String request) throws java.io.IOException {
        try (var socket = new java.net.Socket("localhost", io.restassured.RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            java.io.ByteArrayOutputStream answer = new java.io.ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (java.net.SocketException e) {
                // Closing on us is an answer too.
            }
            return answer.toString(java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
