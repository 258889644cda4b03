package dev.todoke.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same as a person does it: signed in, through the wall, by JSON and by pages. */
abstract class ListHttpScenario {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    @Inject
    Stage stage;

    @Inject
    StaffSetup staff;

    @Inject
    ShippingLists lists;

    @Inject
    TodokeClock clock;

    private Person shipper(Staged set) {
        return Person.signedIn(staff, Role.in(set.division(), RoleNames.SHIPPER));
    }

    private Response create(Person person, Staged set, String format) {
        return person.request()
                .contentType(JSON)
                .body(Map.of("sender", set.sender(), "shipDate", clock.today().toString(), "format", format))
                .post("/api/v1/campaigns/" + set.campaign() + "/lists");
    }

    @Test
    void aListIsMadeProvedProducedFetchedAndShipped() {
        Staged set = stage.answered(6);
        Person person = shipper(set);
        Response made = create(person, set, "B2");
        made.then().statusCode(201).body("state", equalTo("open"), "rows", equalTo(6), "blocking", equalTo(0));
        String list = "/api/v1/lists/" + made.path("id");
        post(person, list, "preview").then().statusCode(403).body("code", equalTo("step-up-needed"));
        post(person, list, "file").then().statusCode(409);
        person.stepUp("EXPORT_LIST", set.division(), UUID.fromString(made.path("id")))
                .then()
                .statusCode(200);
        post(person, list, "preview")
                .then()
                .statusCode(200)
                .body("", hasSize(5), "[0].name", equalTo("見● ●●●"))
                .body(not(containsString("太郎")));
        produce(person, list).then().statusCode(200).body("state", equalTo("produced"));
        Response file = post(person, list, "file");
        file.then()
                .statusCode(200)
                .header("Content-Type", "text/csv; charset=windows-31j")
                .header("Content-Disposition", "attachment; filename=\"" + made.path("reference") + ".csv\"")
                .header("Cache-Control", "no-store")
                .header("Content-Length", String.valueOf(file.asByteArray().length));
        assertThat(file.header("Repr-Digest")).startsWith("sha-256=:");
        assertThat(new String(file.asByteArray(), Charset.forName("windows-31j")))
                .contains("見本 太郎0,", "大阪府大阪市北区梅田1-2-5,見本マンション5号室")
                .hasLineCount(7);
        person.request()
                .contentType(JSON)
                .body(Map.of("on", clock.today().toString()))
                .post(list + "/shipments")
                .then()
                .statusCode(200)
                .body("marked", equalTo(6));
        post(person, list, "file")
                .then()
                .statusCode(409)
                .body("code", equalTo("list-changed"), "errors.code", hasItem("shipped"));
        person.request()
                .contentType("text/csv")
                .body(("reference,tracking_number\n" + set.award(0).reference() + ",000000000011\n").getBytes())
                .post("/api/v1/returns?division=" + set.division())
                .then()
                .statusCode(200)
                .body("rows[0].finding", equalTo("ok"));
        person.request()
                .get("/api/v1/campaigns/" + set.campaign() + "/parcels")
                .then()
                .statusCode(200)
                .body("", hasSize(6));
    }

    @Test
    void theWallAndTheRolesHold() {
        Staged set = stage.answered(1);
        Person stranger = Person.signedIn(staff, Role.in(UUID.randomUUID(), RoleNames.SHIPPER));
        Person viewer = Person.signedIn(staff, Role.in(set.division(), RoleNames.VIEWER));
        create(stranger, set, "B2").then().statusCode(404);
        create(viewer, set, "B2").then().statusCode(403);
        viewer.request()
                .get("/desk/campaigns/" + set.campaign() + "/lists")
                .then()
                .statusCode(200);
        stranger.request()
                .get("/desk/campaigns/" + set.campaign() + "/lists")
                .then()
                .statusCode(404);
    }

    @Test
    void badInputIsRefusedInCodesAndNeverEchoed() {
        Staged set = stage.answered(1);
        Person person = shipper(set);
        Map<String, Object> past = Map.of("sender", set.sender(), "shipDate", "2001-01-01", "format", "B2");
        person.request()
                .contentType(JSON)
                .body(past)
                .post("/api/v1/campaigns/" + set.campaign() + "/lists")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("out-of-range"));
        for (String body : List.of("{}", "[]", "{\"sender\":\"<script>\"}", "null", "\"x\"")) {
            Response answer = person.request()
                    .contentType(JSON)
                    .body(body)
                    .post("/api/v1/campaigns/" + set.campaign() + "/lists");
            assertThat(answer.statusCode()).as(body).isBetween(400, 422);
            assertThat(answer.asString()).doesNotContain("<script>");
        }
        person.request()
                .contentType("text/csv")
                .body("氏名,住所\n見本,東京\n".getBytes(Charset.forName("windows-31j")))
                .post("/api/v1/returns?division=" + set.division())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("columns"))
                .body(not(containsString("見本")));
    }

    @Test
    void thePagesDoTheSameWithoutJavaScript() {
        Staged set = stage.answered(2);
        Person person = shipper(set);
        String tab = "/desk/campaigns/" + set.campaign() + "/lists";
        person.request().get(tab).then().statusCode(200).body(containsString("リストを作る"));
        person.request().get(tab + "?lang=en").then().statusCode(200).body(containsString("Make a list"));
        Response made = person.request()
                .contentType(FORM)
                .redirects()
                .follow(false)
                .formParams("csrf", person.csrf(), "sender", set.sender().toString())
                .formParams("shipDate", clock.today().toString(), "service", "", "format", "GENERIC")
                .post(tab);
        made.then().statusCode(303);
        String page = java.net.URI.create(made.header("Location")).getPath();
        person.request().get(page).then().statusCode(200).body(containsString("リストを確定する"), not(containsString("太郎")));
        person.request().get(page + "?lang=en").then().statusCode(200).body(containsString("Fix the list"));
        person.request().get("/desk/lists").then().statusCode(200).body(containsString(page));
        Response unproved = post(person, page + "/preview");
        unproved.then().statusCode(303).header("Location", containsString("/desk/step-up?operation=EXPORT_LIST"));
        assertThat(unproved.header("Location"))
                .contains(java.net.URLEncoder.encode(page, java.nio.charset.StandardCharsets.UTF_8));
        person.stepUp("EXPORT_LIST", set.division(), UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
        post(person, page + "/preview").then().statusCode(200).body(containsString("見● ●●●"));
        post(person, page + "/production").then().statusCode(303);
        post(person, page + "/file").then().statusCode(200).body(containsString("太郎1"));
        person.request().get(page).then().statusCode(200).body(containsString("完了"), containsString("発送した"));
        person.request()
                .contentType(FORM)
                .redirects()
                .follow(false)
                .formParams("csrf", person.csrf(), "on", clock.today().toString())
                .post(page + "/shipments")
                .then()
                .statusCode(303);
        person.request().get("/desk/returns").then().statusCode(200);
        Response read = person.request()
                .redirects()
                .follow(false)
                .multiPart("csrf", person.csrf())
                .multiPart("division", set.division().toString())
                .multiPart(
                        "file",
                        "x.csv",
                        ("reference,tracking_number\n" + set.award(1).reference() + ",000000000022\n").getBytes())
                .post("/desk/returns");
        read.then().statusCode(303);
        String returned = java.net.URI.create(read.header("Location")).getPath();
        person.request().get(returned).then().statusCode(200).body(containsString("1件を登録する"));
        post(person, returned + "/application").then().statusCode(303);
    }

    @Test
    void aWinnersPageShowsNothingUntilSomebodySaysWhyAndProvesPresence() {
        Staged set = stage.answered(1);
        Person person = shipper(set);
        UUID winner = set.award(0).winnerId();
        String page = "/desk/campaigns/" + set.campaign() + "/winners/" + winner;
        person.request()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("表示する"), not(containsString("太郎")), not(containsString("梅田")));
        person.request().get(page + "?lang=en").then().statusCode(200).body(containsString("Show"));
        Response unproved = person.request()
                .contentType(FORM)
                .redirects()
                .follow(false)
                .formParams("csrf", person.csrf(), "reason", "ADDRESS_CHECK")
                .post(page + "/details");
        unproved.then().statusCode(303).header("Location", containsString("operation=OPEN_DETAILS"));
        person.stepUp("OPEN_DETAILS", set.division(), winner).then().statusCode(200);
        person.request()
                .contentType(FORM)
                .formParams("csrf", person.csrf(), "reason", "ADDRESS_CHECK")
                .post(page + "/details")
                .then()
                .statusCode(200)
                .body(containsString("見本 太郎0"), containsString("梅田1-2-0"));
        person.request()
                .contentType(JSON)
                .body(Map.of("reason", "SHIPPING"))
                .post("/api/v1/campaigns/" + set.campaign() + "/winners/" + winner + "/details")
                .then()
                .statusCode(422);
        person.request()
                .contentType(JSON)
                .body(Map.of("reason", "INQUIRY"))
                .post("/api/v1/campaigns/" + set.campaign() + "/winners/" + winner + "/details")
                .then()
                .statusCode(200)
                .body("[0].name", equalTo("見本 太郎0"));
    }

    @Test
    void aContractorsListNeedsASecondPersonsYesForExactlyThisList() {
        Staged set = stage.campaign(2, "見本配送株式会社");
        stage.send(set, 0, Stage.form(0), null);
        stage.send(set, 1, Stage.form(1), null);
        Person person = shipper(set);
        Person manager = Person.signedIn(staff, Role.in(set.division(), RoleNames.MANAGER));
        Response made = create(person, set, "GENERIC");
        made.then().statusCode(201).body("needsApproval", equalTo(true));
        String list = "/api/v1/lists/" + made.path("id");
        person.stepUp("EXPORT_LIST", set.division(), UUID.fromString(made.path("id")));
        produce(person, list).then().statusCode(409).body("code", equalTo("approval-needed"));
        approve(manager, set, ask(person, list));
        person.request()
                .contentType(JSON)
                .body(Map.of("references", List.of(set.award(0).reference())))
                .post(list + "/removals")
                .then()
                .statusCode(200);
        produce(person, list).then().statusCode(409).body("code", equalTo("approval-needed"));
        String again = ask(person, list);
        produce(person, list).then().statusCode(409).body("code", equalTo("approval-needed"));
        approve(manager, set, again);
        produce(person, list).then().statusCode(200).body("state", equalTo("produced"));
    }

    @Test
    void aFileThatWouldDifferIsNeverCompleted() {
        refusedWhole(stage.answeredInBulk(3));
        brokenOff(stage.answeredInBulk(400));
    }

    private void refusedWhole(Staged set) {
        Person person = shipper(set);
        UUID id = producedAndSpoilt(person, set);
        post(person, "/api/v1/lists/" + id, "file").then().statusCode(409).body("errors.code", hasItem("content"));
        person.request().get("/desk/lists/" + id).then().statusCode(200).body(containsString("途中で中止"));
    }

    private void brokenOff(Staged set) {
        Person person = shipper(set);
        UUID id = producedAndSpoilt(person, set);
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/lists/" + id + "/file");
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.noBody())
                .header("X-CSRF-Token", person.csrf())
                .header("Cookie", "todoke-desk=" + person.cookie())
                .timeout(Duration.ofSeconds(60))
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    private UUID producedAndSpoilt(Person person, Staged set) {
        Response made = create(person, set, "GENERIC");
        UUID id = UUID.fromString(made.path("id"));
        person.stepUp("EXPORT_LIST", set.division(), id).then().statusCode(200);
        produce(person, "/api/v1/lists/" + id).then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> lists.update("fileHash = ?1 where id = ?2", "0".repeat(64), id));
        return id;
    }

    private String ask(Person person, String list) {
        return person.request().contentType(JSON).post(list + "/approval").path("approval");
    }

    private static void approve(Person person, Staged set, String approval) {
        person.stepUp("APPROVE", set.division(), UUID.fromString(approval))
                .then()
                .statusCode(200);
        person.request()
                .contentType(JSON)
                .post("/api/v1/approvals/" + approval + "/approve")
                .then()
                .statusCode(both(greaterThan(199)).and(lessThan(300)));
    }

    private Response produce(Person person, String list) {
        return post(person, list, "production");
    }

    private static Response post(Person person, String list, String verb) {
        return person.request().contentType(JSON).post(list + "/" + verb);
    }

    private Response post(Person person, String path) {
        return person.request()
                .contentType(FORM)
                .redirects()
                .follow(false)
                .formParam("csrf", person.csrf())
                .post(path);
    }
}
