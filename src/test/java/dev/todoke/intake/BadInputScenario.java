package dev.todoke.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Robots that look at links, and input that no winner sends: never a fault, never an echo, never a change. */
abstract class BadInputScenario extends DoorScenario {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void robotsThatLookAtALinkChangeNothing() {
        Given given = aWinner();
        for (int i = 0; i < 3; i++) {
            assertThat(browser().get("/f").statusCode()).isEqualTo(200);
            assertThat(browser().head("/f").statusCode()).isEqualTo(200);
            assertThat(browser().get("/f?code=" + given.token().text()).statusCode())
                    .isEqualTo(200);
            assertThat(browser().head("/f?" + given.token().text()).statusCode())
                    .isEqualTo(200);
            assertThat(browser().options("/f").statusCode()).isLessThan(500);
            assertThat(browser().get("/f/send?session=x").statusCode()).isEqualTo(303);
        }
        assertThat(now(given).state()).isEqualTo(FormLink.State.ISSUED);
        assertThat(enter(given).statusCode()).isEqualTo(200);
        assertThat(now(given).state()).isEqualTo(FormLink.State.OPENED);
    }

    @Test
    void everyAnswerIsMeantForOnePairOfEyes() {
        Response page = enter(aWinner());
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Set-Cookie")).contains("HttpOnly", "Path=/").containsIgnoringCase("SameSite=Strict");
        assertThat(page.header("Location")).isNull();
    }

    @Test
    void charactersThatNoLabelHoldsAreRefusedKindlyAndNotEchoed() {
        String form = session(enter(aWinner()));
        for (String bad : List.of("\0花", "花\u202E子", "\uFFFE花", "花\u0007", "😀花", "花\u2028子")) {
            Map<String, String> fields = new HashMap<>(details());
            fields.put("name", bad);
            Response again = step("check", form, fields);
            assertThat(again.statusCode())
                    .as("%s", bad.codePoints().boxed().toList())
                    .isEqualTo(422);
            assertThat(again.asString()).doesNotContain("\0", "\u202E", "\u0007", "\u2028");
        }
    }

    @Test
    void halfASurrogateOrHalfAPercentIsNoFault() {
        String session = session(enter(aWinner()));
        for (String raw : List.of(
                "name=%ED%A0%80&session=" + session,
                "name=%FF%FE&session=" + session,
                "name=%&session=" + session,
                "name=%4&session=%",
                "&&&=&=&",
                "session=" + session + "&name[]=x&name=a&name=b",
                "\0\0\0",
                "code=%00")) {
            for (String path : List.of("/f", "/f/check", "/f/send", "/f/code")) {
                var answer = raw(path, FORM, raw.getBytes(StandardCharsets.ISO_8859_1));
                assertThat(answer.statusCode()).as(path + " " + raw).isBetween(200, 499);
            }
        }
    }

    @Test
    void markupIsShownAsTextOnly() {
        String form = session(enter(aWinner()));
        Map<String, String> fields = new HashMap<>(details());
        fields.put("city", "\"><script>alert(1)</script>");
        assertThat(step("check", form, fields).asString()).doesNotContain("<script>alert");
        fields.put("change", "\" autofocus onfocus=\"alert(1)");
        assertThat(step("form", form, fields).asString()).doesNotContain("onfocus=");
    }

    @Test
    void hugeAndForeignBodiesAreTurnedAwayWithoutAnEcho() {
        String form = session(enter(aWinner()));
        byte[] huge = ("session=" + form + "&name=" + "canary".repeat(1_700_000)).getBytes(StandardCharsets.UTF_8);
        try {
            var large = raw("/f/check", FORM, huge);
            assertThat(large.statusCode()).isEqualTo(413);
            assertThat(large.body()).doesNotContain("canary");
        } catch (UncheckedIOException closed) {
            // The server may hang up before ten megabytes have been written.
            assertThat(closed.toString()).doesNotContain("canary");
        }
        for (String type : List.of("application/json", "text/plain", "multipart/form-data; boundary=x", "a/b")) {
            var answer = raw("/f/check", type, "canary".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(type).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("canary");
        }
    }

    @Test
    void unknownStepsAndMissingFieldsAreNoFault() {
        String form = session(enter(aWinner()));
        assertThat(step("no-such-step", form).statusCode()).isEqualTo(404);
        assertThat(step("check", form).statusCode()).isEqualTo(422);
        assertThat(step("send", form).statusCode()).isEqualTo(422);
        assertThat(browser().post("/f").statusCode()).isEqualTo(422);
        assertThat(browser().formParam("code", "A".repeat(60_000)).post("/f").statusCode())
                .isEqualTo(404);
    }

    /** Bytes as they are: the usual client would mend them first. */
    private static HttpResponse<String> raw(String path, String type, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
