package dev.todoke.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.support.PasskeyDevice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** What an API token may do, and everything it may not. */
abstract class TokensScenario {

    private static final String JSON = "application/json";

    @Inject
    StaffSetup setup;

    @Inject
    Enrolment enrolment;

    @Inject
    StaffMembers members;

    @Inject
    Argon2 argon2;

    @Inject
    Stage stage;

    @Inject
    EntityManager entities;

    @Inject
    EntityManagerFactory hibernate;

    @Inject
    DataSource database;

    @Test
    void aTokenWorksWithinItsScopesItsDivisionAndItsCampaign() {
        Staged set = stage.answered(1);
        Staged elsewhere = stage.answered(1);
        Person manager = Person.signedIn(setup, Role.in(set.division(), RoleNames.MANAGER));
        String campaign = "/api/v1/campaigns/" + set.campaign();
        String reader = make(manager, set.division(), null, TokenScopes.CAMPAIGNS_READ);

        Response list = by(reader).get("/api/v1/campaigns");
        list.then().statusCode(200);
        assertThat(list.cookies()).isEmpty();
        assertThat(list.jsonPath().getList("items.id"))
                .containsExactly(set.campaign().toString());
        by(reader).get(campaign).then().statusCode(200);
        by(reader).get("/api/v1/campaigns/" + elsewhere.campaign()).then().statusCode(404);
        by(reader).get(campaign + "/winners").then().statusCode(403);
        by(reader).contentType(JSON).body("{}").post(campaign + "/links").then().statusCode(403);

        String one = make(manager, set.division(), UUID.randomUUID(), TokenScopes.CAMPAIGNS_READ);
        by(one).get(campaign).then().statusCode(404);
        by(one).get("/api/v1/campaigns").then().statusCode(403);
        String mine = make(manager, set.division(), set.campaign(), TokenScopes.WINNERS_READ);
        by(mine).get(campaign + "/winners").then().statusCode(200);
    }

    @Test
    void aTokenRequestsAListAndNeverFetchesOne() {
        Staged set = stage.answered(1);
        contractorShips(set);
        Person manager = Person.signedIn(
                setup, Role.in(set.division(), RoleNames.MANAGER), Role.in(set.division(), RoleNames.SHIPPER));
        String token = make(manager, set.division(), null, TokenScopes.ALL.toArray(String[]::new));
        Response made = by(token)
                .contentType(JSON)
                .body(Map.of("sender", set.sender(), "shipDate", LocalDate.now().toString(), "format", "B2"))
                .post("/api/v1/campaigns/" + set.campaign() + "/lists");
        made.then().statusCode(201);
        String list = "/api/v1/lists/" + made.path("id");
        by(token).get(list).then().statusCode(200);
        Response asked = by(token).contentType(JSON).post(list + "/approval");
        asked.then().statusCode(200);
        // The one whose token asked has asked.
        manager.request()
                .contentType(JSON)
                .post("/api/v1/approvals/" + asked.path("approval") + "/approve")
                .then()
                .statusCode(403);
        for (String never : List.of("/file", "/production", "/preview")) {
            by(token).contentType(JSON).post(list + never).then().statusCode(403);
        }
        by(token)
                .contentType(JSON)
                .body(Map.of("reason", "ADDRESS_CHECK"))
                .post("/api/v1/campaigns/" + set.campaign() + "/winners/"
                        + set.award(0).winnerId() + "/details")
                .then()
                .statusCode(403);
        by(token)
                .contentType(JSON)
                .body("{}")
                .post("/api/v1/campaigns/" + set.campaign() + "/worklist")
                .then()
                .statusCode(403);
        by(token).get("/api/v1/tokens").then().statusCode(403);
        by(token).get("/api/v1/session").then().statusCode(403);
        by(token)
                .contentType(JSON)
                .post("/api/v1/approvals/" + asked.path("approval") + "/approve")
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenLooksAtTheImportItStartedAndAtNoOtherWork() {
        Staged set = stage.campaign(1);
        Person manager = Person.signedIn(setup, Role.in(set.division(), RoleNames.MANAGER));
        Person colleague = Person.signedIn(setup, Role.in(set.division(), RoleNames.MANAGER));
        String token = make(manager, set.division(), set.campaign(), TokenScopes.WINNERS_WRITE);
        Response started = by(token)
                .contentType("text/csv")
                .header("Prefer", "respond-async")
                .body("handle\nsomebody_new\n")
                .post("/api/v1/campaigns/" + set.campaign() + "/imports");
        started.then().statusCode(202);
        String job = "/api/v1/jobs/" + started.path("job");
        by(token).get(job).then().statusCode(200).body("kind", equalTo("winner.import"));
        String whole = make(manager, set.division(), null, TokenScopes.WINNERS_WRITE);
        by(whole).get(job).then().statusCode(200);

        Map<String, String> others = Map.of(
                "of a colleague", make(colleague, set.division(), null, TokenScopes.WINNERS_WRITE),
                "of another campaign", make(manager, set.division(), UUID.randomUUID(), TokenScopes.WINNERS_WRITE));
        others.forEach((whose, other) ->
                assertThat(by(other).get(job).statusCode()).as(whose).isEqualTo(404));
        String reader = make(manager, set.division(), null, TokenScopes.WINNERS_READ);
        by(reader).get(job).then().statusCode(403);
        by(token).get("/api/v1/jobs").then().statusCode(403);
        by(token).delete(job).then().statusCode(403);
        by(token).get(job + "/events").then().statusCode(403);
    }

    @Test
    void brokenExpiredRevokedAndForeignTokensOpenNothing() throws SQLException {
        UUID division = UUID.randomUUID();
        Person manager = Person.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        String token = make(manager, division, null, TokenScopes.CAMPAIGNS_READ);
        by(token).get("/api/v1/campaigns").then().statusCode(200);

        var statistics = hibernate.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long before = statistics.getPrepareStatementCount();
            by(token.substring(0, token.length() - 1) + "!")
                    .get("/api/v1/campaigns")
                    .then()
                    .statusCode(401);
            least = Math.min(least, statistics.getPrepareStatementCount() - before);
        }
        assertThat(least).as("statements for a broken checksum").isZero();
        by(TokenText.fresh().text())
                .get("/api/v1/campaigns")
                .then()
                .statusCode(401)
                .body("code", equalTo("not-signed-in"));
        for (String wrong : List.of("", "tdk_", "x".repeat(4_000), token + " " + token)) {
            by(wrong).get("/api/v1/campaigns").then().statusCode(401);
        }
        given().queryParam("access_token", token)
                .get("/api/v1/campaigns")
                .then()
                .statusCode(401);
        given().cookie("todoke-desk", token).get("/api/v1/campaigns").then().statusCode(401);
        given().redirects()
                .follow(false)
                .header("Authorization", "Bearer " + token)
                .get("/desk")
                .then()
                .statusCode(303);
        // A dead token is not helped by a living session beside it.
        manager.request()
                .header("Authorization", "Bearer " + TokenText.fresh().text())
                .get("/api/v1/session")
                .then()
                .statusCode(401);

        change("update api_token set expires_at = made_at where handle = ?", token.substring(4, 12));
        by(token).get("/api/v1/campaigns").then().statusCode(401);

        String second = make(manager, division, null, TokenScopes.CAMPAIGNS_READ);
        String id = manager.request().get("/api/v1/tokens").path("[0].id");
        Person stranger = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.MANAGER));
        stranger.request().delete("/api/v1/tokens/" + id).then().statusCode(404);
        manager.request().delete("/api/v1/tokens/" + id).then().statusCode(204);
        by(second).get("/api/v1/campaigns").then().statusCode(401);

        String elsewhere = make(manager, division, null, List.of("203.0.113.0/24"), TokenScopes.CAMPAIGNS_READ);
        by(elsewhere).get("/api/v1/campaigns").then().statusCode(401);
        String here = make(manager, division, null, List.of("127.0.0.0/8", "::1/128"), TokenScopes.CAMPAIGNS_READ);
        by(here).get("/api/v1/campaigns").then().statusCode(200);
    }

    @Test
    void aTokenGoesWithWhoMadeIt() {
        UUID division = UUID.randomUUID();
        Person.prepared(setup, List.of(Role.admin()));
        Person manager = Person.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        String token = make(manager, division, null, TokenScopes.CAMPAIGNS_READ);
        by(token).get("/api/v1/campaigns").then().statusCode(200);
        setup.disable(manager.id, Authority.console());
        by(token).get("/api/v1/campaigns").then().statusCode(401);
    }

    @Test
    void aTokenGoesWithTheFactorsOfWhoMadeIt() {
        UUID division = UUID.randomUUID();
        Person manager = Person.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        String first = make(manager, division, null, TokenScopes.CAMPAIGNS_READ);
        by(first).get("/api/v1/campaigns").then().statusCode(200);
        String phc = argon2.hash(Person.PASSWORD);
        byte[] seed = Secrets.seed();
        QuarkusTransaction.requiringNew().run(() -> enrolment.keep(members.require(manager.id), phc, seed, 0));
        by(first).get("/api/v1/campaigns").then().statusCode(401);

        Person other = Person.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        String second = make(other, division, null, TokenScopes.CAMPAIGNS_READ);
        by(second).get("/api/v1/campaigns").then().statusCode(200);
        String link =
                QuarkusTransaction.requiringNew().call(() -> enrolment.issue(other.id, null, java.time.Instant.now()));
        KeyHolder.enrol(link, new PasskeyDevice()).then().statusCode(204);
        by(second).get("/api/v1/campaigns").then().statusCode(401);
    }

    @Test
    void onlyAManagerMakesOneAndWithinBounds() {
        UUID division = UUID.randomUUID();
        Person manager = Person.signedIn(setup, Role.in(division, RoleNames.MANAGER));
        ask(manager, UUID.randomUUID(), null, List.of(), 90, TokenScopes.CAMPAIGNS_READ)
                .then()
                .statusCode(404);
        ask(manager, division, null, List.of(), 91, TokenScopes.CAMPAIGNS_READ)
                .then()
                .statusCode(422);
        ask(manager, division, null, List.of(), 0, TokenScopes.CAMPAIGNS_READ)
                .then()
                .statusCode(422);
        ask(manager, division, null, List.of(), 30, "details:read").then().statusCode(422);
        ask(manager, division, null, List.of(), 30).then().statusCode(422);
        ask(manager, division, null, List.of("0.0.0.0/99"), 30, TokenScopes.CAMPAIGNS_READ)
                .then()
                .statusCode(422);
    }

    @Test
    void thePageShowsATokenOnce() {
        Staged set = stage.answered(1);
        Person manager = Person.signedIn(setup, Role.in(set.division(), RoleNames.MANAGER));
        manager.request().get("/desk/tokens").then().statusCode(200).body(containsString("APIトークン"));
        manager.request().get("/desk/tokens?lang=en").then().body(containsString("There is no token yet"));
        String page = manager.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of(
                        "csrf",
                        manager.csrf(),
                        "division",
                        set.division(),
                        "name",
                        "倉庫の連携",
                        "days",
                        "30",
                        "scope",
                        TokenScopes.LISTS_READ))
                .post("/desk/tokens")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).containsPattern("tdk_[0-9A-Za-z]{57}");
        String list = manager.request().get("/desk/tokens").asString();
        assertThat(list).contains("倉庫の連携").doesNotContainPattern("tdk_[0-9A-Za-z]{57}");
        manager.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("csrf", manager.csrf(), "division", set.division(), "name", "", "days", "30"))
                .post("/desk/tokens")
                .then()
                .statusCode(422);
    }

    private static String make(Person manager, UUID division, UUID campaign, String... scopes) {
        return make(manager, division, campaign, List.of(), scopes);
    }

    private static String make(Person manager, UUID division, UUID campaign, List<String> networks, String... scopes) {
        Response made = ask(manager, division, campaign, networks, 90, scopes);
        made.then().statusCode(201);
        return made.path("secret");
    }

    private static Response ask(
            Person manager, UUID division, UUID campaign, List<String> networks, int days, String... scopes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "division", division, "name", "倉庫の連携", "scopes", List.of(scopes), "days", days, "networks", networks));
        if (campaign != null) {
            body.put("campaign", campaign);
        }
        return manager.request().contentType(JSON).body(body).post("/api/v1/tokens");
    }

    private static RequestSpecification by(String token) {
        return given().redirects().follow(false).header("Authorization", "Bearer " + token);
    }

    private void change(String sql, String key) throws SQLException {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, key);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    /** Somebody else ships: then a list needs a second person's yes, however short it is. */
    private void contractorShips(Staged set) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update campaign set ships_by = '運送の委託先' where id = ?1")
                        .setParameter(1, set.campaign())
                        .executeUpdate());
    }
}
