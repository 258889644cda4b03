package dev.todoke.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.todoke.kernel.RoleNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The company's own account signs in whoever bound it, and nobody else. */
abstract class CompanySignInScenario {

    private static final String COOKIE = "todoke-company";
    private static final String SIGN_IN = "/desk/sign-in/company";
    private static final String OWN = "/desk/security/company";

    @Inject
    StaffSetup setup;

    @Inject
    EntityManager database;

    private final UUID division = UUID.randomUUID();
    private final String subject = UUID.randomUUID().toString();

    @Test
    void aBoundAccountSignsIn() {
        Person person = bound(subject);
        Way way = signInWay("/desk/security");
        Response response = way.finish(subject, CompanyProvider.Lie.NONE);
        response.then().statusCode(303).header("Location", containsString("/desk/security"));
        given().cookie("todoke-desk", response.getCookie("todoke-desk"))
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .body("member", org.hamcrest.Matchers.equalTo(person.id.toString()));
    }

    @Test
    void theSignInPageAndOnesOwnSettingsOfferIt() {
        given().queryParam("back", "/desk/approvals")
                .get("/desk/sign-in")
                .then()
                .body(containsString("href=\"" + SIGN_IN + "?back=%2Fdesk%2Fapprovals\""));
        given().queryParam("back", "//elsewhere.example")
                .get("/desk/sign-in")
                .then()
                .body(containsString("href=\"" + SIGN_IN + "?back=%2Fdesk\""));
        person().request().get("/desk/security").then().body(containsString("href=\"" + OWN + "\""));
    }

    @Test
    void comingBackByItselfChangesNothing() {
        bound(subject);
        Way way = signInWay("/desk");
        Map<String, String> answer = way.agree(subject, CompanyProvider.Lie.NONE);
        Response page = given().cookie(COOKIE, way.cookie()).queryParams(answer).get(SIGN_IN + "/back");
        page.then().statusCode(200);
        assertThat(page.getCookies()).doesNotContainKey("todoke-desk");
        assertThat(page.asString()).contains("action=\"" + SIGN_IN + "\"");
        // The code was not spent by that.
        way.finish(answer).then().statusCode(303);
    }

    @ParameterizedTest
    @EnumSource(value = CompanyProvider.Lie.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aProvidersAnswerThatDoesNotFitSignsNobodyIn(CompanyProvider.Lie lie) {
        bound(subject);
        refused(signInWay("/desk").finish(subject, lie));
    }

    @Test
    void anAnswerWorksOnceAndInTheBrowserThatAskedOnly() {
        bound(subject);
        Way way = signInWay("/desk");
        Way other = signInWay("/desk");
        Map<String, String> answer = way.agree(subject, CompanyProvider.Lie.NONE);
        refused(other.finish(answer));
        refused(form(null).formParams(answer).post(SIGN_IN));
        String altered =
                (way.cookie().charAt(0) == 'A' ? "B" : "A") + way.cookie().substring(1);
        refused(form(altered).formParams(answer).post(SIGN_IN));
        way.finish(answer).then().statusCode(303);
        refused(way.finish(answer));
    }

    @Test
    void aWayThatBindsDoesNotSignInNorTheOtherWayRound() {
        bound(subject);
        Person person = person();
        Way binding = bindingWay(person);
        refused(form(binding.cookie())
                .formParams(binding.agree(subject, CompanyProvider.Lie.NONE))
                .post(SIGN_IN));
        Way signingIn = signInWay("/desk");
        bind(person, signingIn.cookie(), signingIn.agree("another", CompanyProvider.Lie.NONE))
                .then()
                .statusCode(409);
    }

    @Test
    void anAccountThatNobodyBoundIsNobody() {
        refused(signInWay("/desk").finish(UUID.randomUUID().toString(), CompanyProvider.Lie.NONE));
    }

    @Test
    void aDisabledPersonsAccountIsNobody() {
        Person person = bound(subject);
        Person.signedIn(setup, Role.admin())
                .request()
                .contentType("application/json")
                .post("/api/v1/staff/" + person.id + "/disable")
                .then()
                .statusCode(204);
        refused(signInWay("/desk").finish(subject, CompanyProvider.Lie.NONE));
    }

    @Test
    void anAccountIsOnePersonsAndAPersonHasOne() {
        Person first = bound(subject);
        Person second = person();
        Way taken = bindingWay(second);
        bind(second, taken.cookie(), taken.agree(subject, CompanyProvider.Lie.NONE))
                .then()
                .statusCode(409);
        Way more = bindingWay(first);
        bind(first, more.cookie(), more.agree(UUID.randomUUID().toString(), CompanyProvider.Lie.NONE))
                .then()
                .statusCode(409);
    }

    @Test
    void nobodyBindsLongAfterSigningIn() {
        Person person = person();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createQuery("update StaffSession s set s.openedAt = ?1 where s.member = ?2")
                        .setParameter(1, Instant.now().minusSeconds(660))
                        .setParameter(2, person.id)
                        .executeUpdate());
        Way way = bindingWay(person);
        bind(person, way.cookie(), way.agree(subject, CompanyProvider.Lie.NONE))
                .then()
                .statusCode(409);
        refused(signInWay("/desk").finish(subject, CompanyProvider.Lie.NONE));
    }

    @Test
    void aCompanySessionNeitherBindsNorUnbinds() {
        bound(subject);
        String session =
                signInWay("/desk").finish(subject, CompanyProvider.Lie.NONE).getCookie("todoke-desk");
        String page = given().cookie("todoke-desk", session).get(OWN).asString();
        form(null)
                .cookie("todoke-desk", session)
                .formParam("csrf", tokenIn(page))
                .post(OWN + "/unbind")
                .then()
                .statusCode(409);
        signInWay("/desk").finish(subject, CompanyProvider.Lie.NONE).then().statusCode(303);
    }

    @Test
    void anUnboundAccountIsNobodyAgain() {
        Person person = bound(subject);
        person.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post(OWN + "/unbind")
                .then()
                .statusCode(303);
        refused(signInWay("/desk").finish(subject, CompanyProvider.Lie.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/f", "/desk/../f", "/desk?x=1"})
    void nobodyIsSentAnywhereElseAfterwards(String back) {
        bound(subject);
        signInWay(back)
                .finish(subject, CompanyProvider.Lie.NONE)
                .then()
                .statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/desk"));
    }

    private Person person() {
        return Person.signedIn(setup, Role.in(division, RoleNames.VIEWER));
    }

    private Person bound(String subject) {
        Person person = person();
        Way way = bindingWay(person);
        bind(person, way.cookie(), way.agree(subject, CompanyProvider.Lie.NONE))
                .then()
                .statusCode(303);
        return person;
    }

    /** As a browser does it: back from the provider without the session's cookie, then by our own pages with it. */
    private static Response bind(Person person, String cookie, Map<String, String> answer) {
        given().cookie(COOKIE, cookie)
                .queryParams(answer)
                .get(SIGN_IN + "/back")
                .then()
                .statusCode(200);
        String page = person.withoutToken()
                .cookie(COOKIE, cookie)
                .queryParams(answer)
                .get(OWN + "/back")
                .asString();
        return person.withoutToken()
                .redirects()
                .follow(false)
                .cookie(COOKIE, cookie)
                .contentType("application/x-www-form-urlencoded")
                .formParams(answer)
                .formParam("csrf", tokenIn(page))
                .post(OWN);
    }

    private static String tokenIn(String page) {
        Matcher field = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as("a token in the page").isTrue();
        return field.group(1);
    }

    private static Way bindingWay(Person person) {
        return Way.of(person.request().redirects().follow(false).get(OWN + "/begin"));
    }

    private static Way signInWay(String back) {
        return Way.of(given().redirects().follow(false).queryParam("back", back).get(SIGN_IN));
    }

    private static RequestSpecification form(String cookie) {
        RequestSpecification request =
                given().redirects().follow(false).contentType("application/x-www-form-urlencoded");
        return cookie == null ? request : request.cookie(COOKIE, cookie);
    }

    private static void refused(Response response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.getCookies()).doesNotContainKey("todoke-desk");
    }

    /** One browser's way to the provider. */
    private record Way(URI asked, String cookie) {

        static Way of(Response response) {
            response.then().statusCode(303);
            return new Way(URI.create(response.header("Location")), response.getCookie(COOKIE));
        }

        Map<String, String> agree(String subject, CompanyProvider.Lie lie) {
            return CompanyProvider.current().agree(asked, subject, lie);
        }

        Response finish(String subject, CompanyProvider.Lie lie) {
            return finish(agree(subject, lie));
        }

        Response finish(Map<String, String> answer) {
            return form(cookie).formParams(answer).post(SIGN_IN);
        }
    }
}
