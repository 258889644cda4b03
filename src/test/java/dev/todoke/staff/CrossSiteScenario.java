package dev.todoke.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.RoleNames;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three things speak for a change: where the browser says it comes from, twice, and the session's token. */
abstract class CrossSiteScenario {

    @Inject
    StaffSetup setup;

    private static Person person;

    private Person person() {
        if (person == null) {
            person = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.VIEWER));
        }
        return person;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, own, own, 204",
                "-, own, own, 204",
                "same-origin, -, own, 204",
                "-, -, own, 204",
                "same-origin, null, own, 204",
                "cross-site, own, own, 403",
                "same-site, own, own, 403",
                "none, own, own, 403",
                "same-origin, https://evil.example, own, 403",
                "-, https://evil.example, own, 403",
                "-, null, own, 403",
                "same-origin, own, -, 403",
                "same-origin, own, AAAA, 403",
                "-, -, -, 403",
            })
    void eachAloneMissingOrWrong(String site, String origin, String token, int answer) {
        RequestSpecification request = given().cookie("todoke-desk", person().cookie());
        String own = "http://localhost:" + io.restassured.RestAssured.port;
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin.equals("own") ? own : origin);
        }
        if (token != null) {
            request.header("X-CSRF-Token", token.equals("own") ? person().csrf() : token);
        }
        assertThat(request.delete("/api/v1/session/all").statusCode()).isEqualTo(answer);
    }

    @Test
    void theTokenOfAFormCountsForPagesToo() {
        String path = "/desk/security/sessions/others/end";
        for (String token : new String[] {"", "AAAA", person().csrf()}) {
            int status = given().redirects()
                    .follow(false)
                    .cookie("todoke-desk", person().cookie())
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("csrf", token)
                    .post(path)
                    .statusCode();
            assertThat(status).isEqualTo(token.length() > 10 ? 303 : 403);
        }
    }
}
