package dev.todoke.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.todoke.kernel.RoleNames;
import dev.todoke.staff.Authorities;
import dev.todoke.staff.Person;
import dev.todoke.staff.RequestedApprovals;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Links as the desk handles them: easy to issue, easy to stop, hard to start again. */
abstract class LinksDeskScenario extends DoorScenario {

    @Inject
    StaffSetup staff;

    @Inject
    RequestedApprovals approvals;

    @Inject
    Authorities authorities;

    private Person person(String... roles) {
        return Person.signedIn(
                staff,
                java.util.Arrays.stream(roles)
                        .map(r -> Role.in(campaign.divisionId(), r))
                        .toArray(Role[]::new));
    }

    private void import3() {
        imports.apply(
                campaign.id(), "handle,prize\nalpha,A\nbeta,B\ngamma,A\n".getBytes(StandardCharsets.UTF_8), ANYTHING);
    }

    private Map<String, Object> all(RevocationReach reach) {
        return Map.of("scope", "CHANNEL", "id", campaign.accountId(), "reach", reach);
    }

    @Test
    void anOperatorIssuesLinksAndDoingItTwiceIsOnce() {
        import3();
        Person operator = person(RoleNames.OPERATOR);
        String path = "/api/v1/campaigns/" + campaign.id() + "/links";
        operator.request()
                .contentType(ContentType.JSON)
                .post(path)
                .then()
                .statusCode(200)
                .body("issued", equalTo(3));
        operator.request()
                .contentType(ContentType.JSON)
                .body(Map.of("winners", List.of()))
                .post(path)
                .then()
                .statusCode(200)
                .body("issued", equalTo(0))
                .body("waiting", equalTo(0));
        UUID winner = links.ofCampaign(campaign.id()).get(0).winnerId();
        operator.request()
                .contentType(ContentType.JSON)
                .body(Map.of("channel", "LETTER"))
                .post("/api/v1/winners/" + winner + "/link")
                .then()
                .statusCode(200)
                .body("link", notNullValue());
    }

    @Test
    void othersMayNot() {
        Person viewer = person(RoleNames.VIEWER);
        Person stranger = Person.signedIn(staff, Role.in(UUID.randomUUID(), RoleNames.OPERATOR));
        String path = "/api/v1/campaigns/" + campaign.id() + "/links";
        browser().contentType(ContentType.JSON).post(path).then().statusCode(401);
        viewer.request().contentType(ContentType.JSON).post(path).then().statusCode(403);
        stranger.request().contentType(ContentType.JSON).post(path).then().statusCode(404);
        stranger.request()
                .contentType(ContentType.JSON)
                .body(all(RevocationReach.FIRST_ENTRY))
                .post("/api/v1/revocations")
                .then()
                .statusCode(404);
        stranger.request()
                .get("/desk/campaigns/" + campaign.id() + "/links")
                .then()
                .statusCode(404);
    }

    @Test
    void anyOperatorStopsAtOnceAndStartingAgainTakesTwo() {
        Given given = aWinner();
        Person operator = person(RoleNames.OPERATOR);
        Person officer = person(RoleNames.PRIVACY_OFFICER);
        Person manager = person(RoleNames.MANAGER);
        String id = operator.request()
                .contentType(ContentType.JSON)
                .body(all(RevocationReach.FIRST_ENTRY))
                .post("/api/v1/revocations")
                .then()
                .statusCode(201)
                .body("reach", equalTo("FIRST_ENTRY"))
                .extract()
                .path("id");
        assertThat(enter(given).statusCode()).isEqualTo(410);
        String row = "/api/v1/revocations/" + id;
        operator.request().delete(row).then().statusCode(403);
        officer.request().delete(row).then().statusCode(409).body("code", equalTo("approval-needed"));
        String asked = officer.request()
                .contentType(ContentType.JSON)
                .post(row + "/approval")
                .then()
                .statusCode(202)
                .extract()
                .path("approval");
        officer.request().delete(row).then().statusCode(409);
        approvals.approve(
                authorities.of(manager.id, null), UUID.fromString(asked), dev.todoke.staff.Approval.Reason.AS_PLANNED);
        officer.request().delete(row).then().statusCode(204);
        officer.request().delete(row).then().statusCode(409);
        assertThat(enter(given).statusCode()).isEqualTo(200);
        officer.request()
                .get("/api/v1/revocations")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].withdrawnAt", notNullValue());
    }

    @Test
    void thePageIssuesAndHasOneButtonThatStopsThemAll() {
        import3();
        Person operator = person(RoleNames.OPERATOR);
        String path = "/desk/campaigns/" + campaign.id() + "/links";
        operator.request()
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("3名にリンクを発行する"), containsString("このアカウントのリンクをすべて止める"));
        operator.request().get(path + "?lang=en").then().body(containsString("Stop every link of this account"));
        post(operator, path, Map.of());
        assertThat(links.ofCampaign(campaign.id())).hasSize(3);
        post(operator, path + "/stop", Map.of("scope", "account"));
        operator.request().get(path).then().body(containsString("停止中"), not(containsString("解除の確認を頼む")));
        person(RoleNames.PRIVACY_OFFICER)
                .request()
                .get(path)
                .then()
                .body(containsString("解除の確認を頼む"), not(containsString("リンクを発行する")));
        assertThat(revocationsNow()).isEqualTo(1);
        operator.withoutToken()
                .contentType(ContentType.URLENC)
                .formParam("scope", "account")
                .post(path + "/stop")
                .then()
                .statusCode(403);
        assertThat(revocationsNow()).isEqualTo(1);
    }

    private static void post(Person person, String path, Map<String, String> fields) {
        person.withoutToken()
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("csrf", person.csrf())
                .formParams(fields)
                .post(path)
                .then()
                .statusCode(303);
    }

    private long revocationsNow() {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createQuery("select count(*) from LinkRevocation r where r.scopeId = ?1")
                                .setParameter(1, campaign.accountId())
                                .getSingleResult())
                        .longValue());
    }
}
