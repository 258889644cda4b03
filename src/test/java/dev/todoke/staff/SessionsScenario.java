package dev.todoke.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.todoke.kernel.RoleNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How long a session lives, where, and who ends it. Another node is a connection of its own to the same database. */
abstract class SessionsScenario {

    private static final String JSON = "application/json";

    @Inject
    StaffSetup setup;

    @Inject
    StaffSessions sessions;

    @Inject
    DataSource database;

    private final UUID division = UUID.randomUUID();

    private Person viewer() {
        return Person.signedIn(setup, Role.in(division, RoleNames.VIEWER));
    }

    @Test
    void aSessionRestsForHalfAnHourAndOnARegisteredBrowserForTwo() throws SQLException {
        Person person = viewer();
        seen(person, Duration.ofMinutes(31));
        person.request().get("/api/v1/session").then().statusCode(401);

        person.registerBrowser("受付のパソコン");
        seen(person, Duration.ofMinutes(119));
        person.request().get("/api/v1/session").then().statusCode(200);
        seen(person, Duration.ofMinutes(121));
        person.request().get("/api/v1/session").then().statusCode(401);
    }

    @Test
    void noSessionLivesLongerThanTwelveHours() throws SQLException {
        Person person = viewer();
        change("update staff_session set opened_at = ? where id = ?", ago(Duration.ofHours(12)), session(person));
        person.request().get("/api/v1/session").then().statusCode(401);
    }

    @Test
    void theSixthSessionEndsTheFirst() {
        Person person = viewer();
        List<String> cookies = new ArrayList<>(List.of(person.cookie()));
        for (int i = 0; i < 5; i++) {
            cookies.add(QuarkusTransaction.requiringNew()
                    .call(() ->
                            sessions.open(new HalfSignedIn(person.id), new SecondFactor(person.id, FactorKind.TOTP)))
                    .secret());
        }
        List<Integer> answers = cookies.stream().map(SessionsScenario::answerTo).toList();
        assertThat(answers).containsExactly(401, 200, 200, 200, 200, 200);
        given().cookie("todoke-desk", cookies.get(5))
                .get("/api/v1/session/all")
                .then()
                .statusCode(200)
                .body("$", hasSize(5));
    }

    @Test
    void anotherNodesEndCountsForTheVeryNextRequest() throws SQLException {
        Person person = viewer();
        person.request().get("/api/v1/session").then().statusCode(200);
        change("update staff_session set ended_at = ? where id = ?", ago(Duration.ZERO), session(person));
        person.request().get("/api/v1/session").then().statusCode(401);
    }

    @Test
    void notingThatASessionWasSeenNeverBringsAnEndedOneBack() throws SQLException {
        Person person = viewer();
        UUID id = session(person);
        seen(person, Duration.ofMinutes(5));
        QuarkusTransaction.requiringNew().run(() -> {
            StaffSession loaded = sessions.findById(id);
            end(id);
            sessions.find(person.cookie());
            assertThat(loaded.id()).isEqualTo(id);
        });
        assertThat(answerTo(person.cookie())).isEqualTo(401);
    }

    @Test
    void beingSeenIsWrittenOnceAMinute() throws SQLException {
        Person person = viewer();
        seen(person, Duration.ofSeconds(30));
        Instant before = seenAt(person);
        person.request().get("/api/v1/session").then().statusCode(200);
        assertThat(seenAt(person)).isEqualTo(before);
        seen(person, Duration.ofSeconds(61));
        person.request().get("/api/v1/session").then().statusCode(200);
        assertThat(seenAt(person)).isAfter(before);
    }

    @Test
    void oneSeesAndEndsOnesOwnSessionsAndNobodyElses() {
        Person person = viewer();
        String first = person.cookie();
        person.signIn().then().statusCode(200);
        Person other = viewer();
        String page = person.request().get("/desk/security/sessions").asString();
        assertThat(page).contains("サインイン中の端末").contains("127.0.0.*");
        person.request().get("/desk/security/sessions?lang=en").then().body(containsString("Where you are signed in"));
        List<String> ids = person.request().get("/api/v1/session/all").path("findAll { !it.here }.id");
        assertThat(ids).hasSize(1);
        other.request().delete("/api/v1/session/all/" + ids.get(0)).then().statusCode(404);
        assertThat(answerTo(first)).isEqualTo(200);
        person.request().delete("/api/v1/session/all/" + ids.get(0)).then().statusCode(204);
        assertThat(answerTo(first)).isEqualTo(401);
        person.request().get("/api/v1/session").then().statusCode(200);
    }

    @Test
    void allOthersEndAtOnce() {
        Person person = viewer();
        String first = person.cookie();
        person.signIn().then().statusCode(200);
        person.request().delete("/api/v1/session/all").then().statusCode(204);
        assertThat(answerTo(first)).isEqualTo(401);
        person.request().get("/api/v1/session").then().statusCode(200);
    }

    @Test
    void aRegisteredBrowserIsKnownAgainRenamedAndForgotten() {
        Person person = Person.prepared(setup, List.of(Role.in(division, RoleNames.VIEWER)));
        String before = person.registerBrowser("x");
        Response again = person.signIn();
        again.then().statusCode(200);
        // Each sign-in gives the cookie a new secret; a copy of the old one is a stranger's.
        assertThat(person.browser()).isNotEqualTo(before);
        String id = person.request().get("/api/v1/session/all/browsers").path("[0].id");
        person.request().get("/api/v1/session/all").then().body("find { it.here }.browser", equalTo(id));
        person.request()
                .contentType(JSON)
                .body(Map.of("name", "受付"))
                .put("/api/v1/session/all/browsers/" + id)
                .then()
                .statusCode(204);
        person.request()
                .contentType(JSON)
                .body(Map.of("name", " "))
                .put("/api/v1/session/all/browsers/" + id)
                .then()
                .statusCode(422);
        person.request().get("/desk/security/sessions").then().body(containsString("受付"));
        Person other = viewer();
        other.request().delete("/api/v1/session/all/browsers/" + id).then().statusCode(404);
        String forgotten = person.cookie();
        person.request().delete("/api/v1/session/all/browsers/" + id).then().statusCode(204);
        assertThat(answerTo(forgotten)).isEqualTo(401);
        person.signIn().then().statusCode(200);
        person.request().get("/api/v1/session/all").then().body("find { it.here }.browser", equalTo(null));
    }

    @Test
    void somebodyElsesRegisteredBrowserIsNoneOfMine() {
        Person owner = viewer();
        owner.registerBrowser("x");
        Person thief = viewer();
        thief.useBrowser(owner.browser());
        thief.signIn().then().statusCode(200);
        thief.request().get("/api/v1/session/all").then().body("find { it.here }.browser", equalTo(null));
    }

    @Test
    void theCookieOfARegisteredBrowserIsNoSession() {
        Person person = viewer();
        person.registerBrowser("x");
        assertThat(answerTo(person.browser())).isEqualTo(401);
    }

    @Test
    void aDeadCookieKeepsNobodyFromSigningIn() {
        Person person = viewer();
        String dead = person.cookie();
        person.request().delete("/api/v1/session").then().statusCode(204);
        for (String cookie : List.of(dead, "x")) {
            given().redirects()
                    .follow(false)
                    .cookie("todoke-desk", cookie)
                    .get("/desk/sign-in")
                    .then()
                    .statusCode(200);
            given().cookie("todoke-desk", cookie)
                    .get("/desk/assets/nothing")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void headersBeyondEveryMeasureAreRefused() {
        try {
            int status = given().cookie("todoke-desk", "A".repeat(40_000))
                    .get("/api/v1/session")
                    .statusCode();
            assertThat(status).isBetween(400, 499);
        } catch (Exception e) {
            // The server may close before the client has written it all; that is a refusal too.
            assertThat(e).isInstanceOf(java.net.SocketException.class);
        }
    }

    private static int answerTo(String cookie) {
        return given().cookie("todoke-desk", cookie).get("/api/v1/session").statusCode();
    }

    private UUID session(Person person) {
        return UUID.fromString(person.request().get("/api/v1/session").path("id"));
    }

    private void seen(Person person, Duration before) throws SQLException {
        change(
                "update staff_session set seen_at = ? where secret_hash = ?",
                ago(before),
                Secrets.hash(person.cookie()));
    }

    private Instant seenAt(Person person) throws SQLException {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement("select seen_at from staff_session where secret_hash = ?")) {
            query.setBytes(1, Secrets.hash(person.cookie()));
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getTimestamp(1).toInstant();
            }
        }
    }

    private void end(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> sessions.update("endedAt = ?1 where id = ?2", Instant.now(), id));
    }

    private static Timestamp ago(Duration before) {
        return Timestamp.from(Instant.now().minus(before));
    }

    private void change(String sql, Timestamp at, Object key) throws SQLException {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, at);
            update.setObject(2, key);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
