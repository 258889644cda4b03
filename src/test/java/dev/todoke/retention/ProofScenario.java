package dev.todoke.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.todoke.job.RunTask;
import dev.todoke.kernel.RoleNames;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others can check of an erasure with nothing of ours, and what the desk shows of it. */
abstract class ProofScenario {

    private static final String UTF8 = "application/json; charset=UTF-8";

    @Inject
    Stage stage;

    @Inject
    RunTask run;

    @Inject
    DisposalRecords records;

    @Inject
    CopiesLedger ledger;

    @Inject
    StaffSetup setup;

    @TempDir
    Path folder;

    @Test
    void opensslAloneVerifiesTheRecordAndNoticesOneChangedByte() throws Exception {
        UUID campaign = erased();
        Person sato = person(campaign, RoleNames.PRIVACY_OFFICER);
        UUID id = records.ofCampaign(campaign).get(0).id();
        byte[] body = fetch(sato, "/api/v1/disposals/" + id);
        byte[] signature = fetch(sato, "/api/v1/disposals/" + id + ".sig");
        assertThat(signature).hasSize(64);
        assertThat(body).isEqualTo(records.ofCampaign(campaign).get(0).body());
        Files.write(folder.resolve("disposal.json"), body);
        Files.write(folder.resolve("disposal.json.sig"), signature);
        Files.write(folder.resolve("signing-key.pem"), fetch(sato, "/api/v1/signing-key.pem"));
        assertThat(openssl()).isZero();

        body[body.length / 2] ^= 1;
        Files.write(folder.resolve("disposal.json"), body);
        assertThat(openssl()).isNotZero();
    }

    @Test
    void thePagesShowBoardCampaignAndRecordInBothLanguages() {
        UUID campaign = erased();
        Person sato = person(campaign, RoleNames.PRIVACY_OFFICER);
        UUID id = records.ofCampaign(campaign).get(0).id();
        for (String page : List.of("/desk/retention", "/desk/retention/" + campaign, "/desk/disposals/" + id)) {
            sato.request().get(page).then().statusCode(200).body(containsString("春の賞品"));
            sato.request()
                    .header("Accept-Language", "en")
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("<html lang=\"en\""));
        }
        sato.request()
                .get("/desk/disposals/" + id)
                .then()
                .body(containsString("openssl pkeyutl -verify -rawin"), containsString("contact_sealed"));
    }

    @Test
    void copiesAreEnteredFoundByIntervalAndTickedOff() {
        UUID campaign = stage.campaign(1);
        Person mori = person(campaign, RoleNames.OPERATOR);
        String copies = "/api/v1/campaigns/" + campaign + "/copies";
        String id = mori.request()
                .contentType(UTF8)
                .body(Map.of(
                        "place", "DM_HISTORY",
                        "label", "公式アカウントのDM",
                        "categories", List.of("NAME", "ADDRESS"),
                        "since", stage.today().minusDays(20).toString(),
                        "eraseBy", stage.today().plusDays(5).toString()))
                .post(copies)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String from = stage.today().minusDays(12) + "T00:00:00Z";
        String to = stage.today().minusDays(11) + "T00:00:00Z";
        mori.request()
                .get(copies + "?from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of(id)));
        mori.request()
                .get(copies + "?from=" + from + "&to=" + to + "&place=SPREADSHEET")
                .then()
                .body("$", hasSize(0));
        mori.request()
                .contentType(UTF8)
                .body(Map.of("proof", "DMを削除し、アーカイブで確認"))
                .post(copies + "/" + id + "/closure")
                .then()
                .statusCode(200)
                .body("closedAt", containsString("T"));
        mori.request()
                .contentType(UTF8)
                .body(Map.of("proof", "もう一度"))
                .post(copies + "/" + id + "/closure")
                .then()
                .statusCode(409);
    }

    @Test
    void theFormsOnThePageEnterATickOffAndAHold() {
        UUID campaign = stage.campaign(1);
        Person sato = person(campaign, RoleNames.PRIVACY_OFFICER);
        String page = "/desk/retention/" + campaign;
        sato.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf", sato.csrf())
                .formParam("place", "SPREADSHEET")
                .formParam("label", "共有フォルダの一覧")
                .formParam("category", "HANDLE", "NAME")
                .formParam("eraseBy", stage.today().plusDays(30).toString())
                .post(page + "/copies")
                .then()
                .statusCode(303);
        DataCopy copy = QuarkusTransaction.requiringNew()
                .call(() -> ledger.stillOpen(campaign).stream()
                        .filter(each -> each.place() == CopiesLedger.Place.SPREADSHEET)
                        .findFirst()
                        .orElseThrow());
        sato.request().get(page).then().body(containsString("共有フォルダの一覧"));
        sato.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf", sato.csrf())
                .formParam("proof", "削除済み")
                .post(page + "/copies/" + copy.id() + "/closure")
                .then()
                .statusCode(303);
    }

    @Test
    void holdsAreThePrivacyOfficersAndStopAtTheWall() {
        UUID campaign = stage.campaign(1);
        Map<String, Object> hold = Map.of(
                "campaign",
                campaign,
                "reason",
                "INCIDENT",
                "until",
                stage.today().plusDays(30).toString());
        person(campaign, RoleNames.OPERATOR)
                .request()
                .contentType(ContentType.JSON)
                .body(hold)
                .post("/api/v1/holds")
                .then()
                .statusCode(403);
        person(stage.campaign(1), RoleNames.PRIVACY_OFFICER)
                .request()
                .contentType(ContentType.JSON)
                .body(hold)
                .post("/api/v1/holds")
                .then()
                .statusCode(404);
        Person sato = person(campaign, RoleNames.PRIVACY_OFFICER);
        String id = sato.request()
                .contentType(ContentType.JSON)
                .body(hold)
                .post("/api/v1/holds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        sato.request().get("/api/v1/holds").then().statusCode(200).body("id", hasItem(id));
        sato.request().delete("/api/v1/holds/" + id).then().statusCode(204);
        sato.request().get("/api/v1/holds").then().body("$", hasSize(0));
    }

    @Test
    void recordsStopAtTheWall() {
        UUID campaign = erased();
        UUID id = records.ofCampaign(campaign).get(0).id();
        Person stranger = person(stage.campaign(1), RoleNames.PRIVACY_OFFICER);
        stranger.request().get("/api/v1/disposals/" + id).then().statusCode(404);
        stranger.request().get("/api/v1/disposals/" + id + ".sig").then().statusCode(404);
        stranger.request().get("/desk/disposals/" + id).then().statusCode(404);
        RestAssured.given().get("/api/v1/disposals/" + id).then().statusCode(401);
    }

    @Test
    void aTaskCanBeRunAtOnceInTheDemoByWhoMay() {
        UUID campaign = stage.campaign(1);
        Person sato = person(campaign, RoleNames.PRIVACY_OFFICER);
        sato.request()
                .post("/api/v1/tasks/" + RetentionSweep.NAME)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("DONE"));
        sato.request().get("/api/v1/tasks").then().statusCode(200).body("name", hasItem(RetentionSweep.NAME));
        sato.request().get("/desk/system").then().statusCode(200).body(containsString(RetentionSweep.NAME));
        sato.request().post("/api/v1/tasks/no.such").then().statusCode(404);
        person(campaign, RoleNames.OPERATOR)
                .request()
                .post("/api/v1/tasks/" + RetentionSweep.NAME)
                .then()
                .statusCode(403);
    }

    private UUID erased() {
        UUID campaign = stage.campaign(1);
        stage.start(
                stage.people(campaign).get(0), StartEvent.LAPSED, stage.today().minusDays(40));
        run.now(RetentionSweep.NAME);
        return campaign;
    }

    private Person person(UUID campaign, String role) {
        UUID division = QuarkusTransaction.requiringNew()
                .call(() -> ledger.ofCampaign(campaign).get(0).division());
        return Person.signedIn(setup, Role.in(division, role));
    }

    private static byte[] fetch(Person person, String path) {
        return person.request().get(path).then().statusCode(200).extract().asByteArray();
    }

    /** No skip: without openssl this test fails, because then nobody has shown that others can verify. */
    private int openssl() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "openssl",
                        "pkeyutl",
                        "-verify",
                        "-rawin",
                        "-pubin",
                        "-inkey",
                        "signing-key.pem",
                        "-sigfile",
                        "disposal.json.sig",
                        "-in",
                        "disposal.json")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        assertThat(said).contains("Signature Verif");
        return status;
    }
}
