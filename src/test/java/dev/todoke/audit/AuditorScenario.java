package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.ListExport;
import dev.todoke.shipping.ListFormat;
import dev.todoke.shipping.ListMaking;
import dev.todoke.shipping.ShippingList;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an auditor asks beside the log itself: who was in which file, who may do what, and the log to take along. */
abstract class AuditorScenario {

    @Inject
    Stage stage;

    @Inject
    StaffSetup staff;

    @Inject
    ListMaking making;

    @Inject
    ListExport export;

    @Inject
    Sequencer sequencer;

    @Inject
    ObjectMapper json;

    @Inject
    TodokeClock clock;

    private Staged set;
    private Person auditor;

    @BeforeEach
    void aDivisionWithAnAuditor() {
        set = stage.answered(2);
        auditor = Person.signedIn(staff, Role.in(set.division(), RoleNames.AUDITOR));
    }

    private Response form(Person person, String path, Map<String, ?> fields) {
        return person.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .formParam("csrf", person.csrf())
                .post(path);
    }

    @Test
    void whichListsHeldThisWinnerAndWhoWasInThisFile() {
        ShippingList list = making.create(set.campaign(), set.list(ListFormat.GENERIC, clock.today()), set.person());
        export.preview(list.id(), set.person());
        export.produce(list.id(), set.person());
        export.preview(list.id(), set.person());
        String winner = set.award(0).reference();
        auditor.request()
                .get("/api/v1/audit/exports?reference=" + winner)
                .then()
                .statusCode(200)
                .body("of", equalTo("winner"))
                .body("exports.reference", hasItem(list.reference()));
        auditor.request()
                .get("/api/v1/audit/exports?reference=" + list.reference())
                .then()
                .statusCode(200)
                .body("of", equalTo("list"))
                .body("references", hasSize(2))
                .body("references", hasItem(winner))
                .body("logged", equalTo(2))
                .body("agrees", equalTo(true));
        auditor.request()
                .get("/desk/audit/exports?reference=" + list.reference())
                .then()
                .statusCode(200)
                .body(containsString(winner), containsString("一致しています"));
        auditor.request()
                .get("/desk/audit/exports?reference=" + winner + "&lang=en")
                .then()
                .statusCode(200)
                .body(containsString(list.reference()));
        Person stranger = Person.signedIn(staff, Role.in(UUID.randomUUID(), RoleNames.AUDITOR));
        for (String reference : List.of(winner, list.reference())) {
            stranger.request()
                    .get("/api/v1/audit/exports?reference=" + reference)
                    .then()
                    .statusCode(404);
            stranger.request()
                    .get("/desk/audit/exports?reference=" + reference)
                    .then()
                    .statusCode(200)
                    .body(containsString("見つかりません"));
        }
        auditor.request()
                .get("/desk/audit/exports?reference=%3Ccanary%3E")
                .then()
                .statusCode(200)
                .body(not(containsString("canary")));
    }

    @Test
    void powersAreReviewedLineByLineByOthersThanTheirHolders() {
        Person clerk = Person.signedIn(staff, Role.in(set.division(), RoleNames.SHIPPER));
        String quarter = clock.today().getYear() + "-Q" + (clock.today().getMonthValue() + 2) / 3;
        String query = "?division=" + set.division() + "&quarter=" + quarter;
        Response shown = auditor.request().get("/api/v1/audit/review" + query);
        shown.then().statusCode(200).body("member", hasItem(clerk.id.toString()));
        String grant = shown.path("find { it.member == '" + clerk.id + "' }.grant");
        String own = shown.path("find { it.member == '" + auditor.id + "' }.grant");
        shown.then()
                .body("find { it.grant == '" + grant + "' }.unused", equalTo(true))
                .body("find { it.grant == '" + grant + "' }.role", equalTo("shipper"));
        auditor.request()
                .get("/desk/audit/review" + query)
                .then()
                .statusCode(200)
                .body(containsString(clerk.displayName), containsString("この期に使われていない"));
        Map<String, String> fields =
                Map.of("division", set.division().toString(), "quarter", quarter, "grant", grant, "verdict", "REMOVAL");
        form(auditor, "/desk/audit/review", fields).then().statusCode(303);
        auditor.request().get("/desk/audit/review" + query + "&lang=en").then().body(containsString("Should go"));
        auditor.request()
                .contentType("application/json")
                .body(Map.of("division", set.division(), "quarter", quarter, "grant", grant, "verdict", "CONFIRMED"))
                .post("/api/v1/audit/review")
                .then()
                .statusCode(200)
                .body("find { it.grant == '" + grant + "' }.verdict", equalTo("CONFIRMED"));
        auditor.request()
                .contentType("application/json")
                .body(Map.of("division", set.division(), "quarter", quarter, "grant", own, "verdict", "CONFIRMED"))
                .post("/api/v1/audit/review")
                .then()
                .statusCode(403);
        auditor.request()
                .get("/api/v1/audit/leaves?topic=STAFF&object=" + grant)
                .then()
                .body("items.action", hasItem("role.review-remove"))
                .body("items.action", hasItem("role.review-confirm"));
        Person stranger = Person.signedIn(staff, Role.in(UUID.randomUUID(), RoleNames.AUDITOR));
        stranger.request().get("/api/v1/audit/review" + query).then().statusCode(404);
        stranger.request().get("/desk/audit/review" + query).then().statusCode(404);
        auditor.request().get("/api/v1/audit/review?quarter=canary").then().statusCode(422);
    }

    @Test
    void theLogIsTakenAlongAsLinesUnderTheCheckpointThatCoversIt() throws Exception {
        sequencer.sequence();
        String today = clock.today().toString();
        String lines = auditor.request()
                .contentType("application/json")
                .body(Map.of("from", today, "to", today))
                .post("/api/v1/audit/lines")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> all = lines.lines().toList();
        JsonNode first = json.readTree(all.get(0));
        assertThat(CheckpointNote.parse(first.get("checkpoint").asText())).isPresent();
        assertThat(first.get("leaves").asInt()).isEqualTo(all.size() - 1).isPositive();
        for (String line : all.subList(1, all.size())) {
            JsonNode leaf = json.readTree(line);
            assertThat(leaf.get("division").asText()).isEqualTo(set.division().toString());
            assertThat(leaf.get("whole").asBoolean()).isTrue();
            assertThat(leaf.get("hash").asText()).hasSize(64);
        }
        assertThat(all.stream().filter(line -> line.contains("\"position\"")).count())
                .isPositive();
        assertThat(lines).doesNotContain("person_", "見本", auditor.displayName, "os-user");
        form(auditor, "/desk/audit/lines", Map.of("from", today, "to", today))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("log-" + today));
        form(auditor, "/desk/audit/lines", Map.of("from", today, "to", ""))
                .then()
                .statusCode(422);
        auditor.request().get("/desk/audit/lines").then().statusCode(200).body(containsString("JSON Lines"));
        Person everywhere = Person.signedIn(staff, new Role(RoleNames.AUDITOR, null));
        everywhere
                .request()
                .get("/api/v1/audit/leaves?actor=" + auditor.id)
                .then()
                .body("items.action", hasItem("log.export"));
    }
}
