package dev.todoke.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.todoke.kernel.RoleNames;
import dev.todoke.organisation.Division;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import dev.todoke.support.Cast;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The planner's desk over HTTP: by REST, and by plain forms as a browser without scripts sends them. */
abstract class DeskScenario {

    private static final byte[] FILE = "アカウントID,賞品,表示名\n@hana_canary1,A,花子カナリア\ntaro_canary2,B,\nhana_canary1,B,\n"
            .getBytes(Charset.forName("windows-31j"));
    private static final String JSON = "application/json; charset=UTF-8";

    @Inject
    Cast cast;

    @Inject
    StaffSetup staff;

    private Division division;
    private Person mori;

    @BeforeEach
    void signIn() {
        division = cast.division();
        mori = Person.signedIn(staff, in(RoleNames.OPERATOR), in(RoleNames.MANAGER), in(RoleNames.SHIPPER));
    }

    @Test
    void aCampaignRunsByRest() {
        String campaign = campaign();
        String path = "/api/v1/campaigns/" + campaign;
        mori.request().post(path + "/open").then().statusCode(200).body("openedAt", not(nullValue()));
        mori.request().get(path + "/launch-check").then().statusCode(200).body("code", hasItems("no-sender"));
        upload(path + "/imports?dryRun=true").then().statusCode(200).body("newWinners", equalTo(2));
        upload(path + "/imports").then().statusCode(200).body("newAwards", equalTo(3));
        upload(path + "/imports").then().statusCode(200).body("unchanged", equalTo(3));
        mori.request().contentType(JSON).body("{}").post(path + "/links").then().statusCode(200);

        Response page = mori.request().get(path + "/winners?state=linked&limit=2");
        page.then().statusCode(200).body("items", hasSize(2)).header("Link", containsString("rel=\"next\""));
        mori.request()
                .get(path + "/winners?limit=2&after=" + page.path("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
        assertThat(page.asString()).doesNotContain("canary", "カナリア");

        Response opened = mori.request()
                .contentType(JSON)
                .body(Map.of("reason", "TELLING_WINNERS", "size", 100))
                .post(path + "/worklist");
        opened.then().statusCode(200).body("items", hasSize(2)).body("items.handle", hasItem("hana_canary1"));
        List<String> links = opened.path("items.link");
        mori.request()
                .contentType(JSON)
                .body(Map.of("links", links))
                .post(path + "/worklist/told")
                .then()
                .statusCode(200)
                .body("told", equalTo(2))
                .body("waiting", equalTo(0));
    }

    @Test
    void aCampaignRunsByPlainForms() {
        page("/desk/campaigns/new").then().statusCode(200).body(containsString("present@aozora.example"));
        Map<String, String> typed = new HashMap<>(form("/desk/campaigns/new"));
        typed.put("name", "");
        Response wrong = submit("/desk/campaigns/new", typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("aria-invalid=\"true\"", "href=\"#prize1\"");
        typed.put("name", "春のプレゼント");
        typed.put("prize1", "アクリルスタンド");
        typed.put("prize2", "トートバッグ");
        Response created = submit("/desk/campaigns/new", typed);
        assertThat(created.statusCode()).isEqualTo(303);
        String home = created.getHeader("Location").replaceAll("^https?://[^/]+|\\?.*$", "");

        page(home).then().statusCode(200).body(containsString("公開する"));
        assertThat(submit(home + "/open", Map.of()).statusCode()).isEqualTo(303);
        page(home).then().body(containsString("当選者を取り込みます"));
        importFile(home, "check").then().statusCode(200).body(containsString("問題はありません"));
        page(home + "/winners").then().body(containsString("まだ当選者がいません"));
        importFile(home, "apply").then().statusCode(200).body(containsString("取り込みました"));
        assertThat(submit(home + "/links", Map.of()).statusCode()).isEqualTo(303);
        page(home).then().body(containsString("2人に当選を知らせます"));

        Response list = submit(home + "/worklist", Map.of("reason", "TELLING_WINNERS", "size", "20"));
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.asString()).contains("@hana_canary1", "DMには住所", "花子カナリア");
        Matcher link = Pattern.compile("name=\"link\" value=\"([^\"]+)\"").matcher(list.asString());
        assertThat(link.find()).isTrue();
        assertThat(submit(home + "/worklist/told", Map.of("link", link.group(1)))
                        .statusCode())
                .isEqualTo(303);
        page(home + "/winners?state=told").then().statusCode(200).body(containsString("連絡済み"));
        page("/desk/campaigns").then().body(containsString("春のプレゼント"));
    }

    @Test
    void aBadFileIsExplainedWithoutRepeatingIt() {
        String home = "/desk/campaigns/" + campaign();
        Response answer = importing(home, "check", "handle,prize\n=canary_formula,A\nok,unknown_canary\n".getBytes());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("2行目・アカウントID", "式に見えます", "3行目・賞品", "このキャンペーンの賞品ではありません")
                .doesNotContain("canary");
        Response json = mori.request()
                .contentType("text/csv")
                .body("handle\n=canary\n")
                .post("/api/v1/campaigns/" + home.substring(home.lastIndexOf('/') + 1) + "/imports");
        json.then()
                .statusCode(422)
                .body("errors.pointer", hasItem("rows/2/handle"))
                .body(not(containsString("canary")));
    }

    @Test
    void theRowsToPutRightComeBackAsAFileThatCanBeSentIn() {
        String home = "/desk/campaigns/" + campaign();
        String text = "アカウントID,賞品,表示名\r\n@fine,A,\r\n\"with space\",A,\"花子, 見本\"\r\n@other,Z,\r\n";
        Response bad = importing(home, "errors", text.getBytes(Charset.forName("windows-31j")));
        assertThat(bad.statusCode()).isEqualTo(200);
        assertThat(bad.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"to-put-right.csv\"");
        String file = new String(bad.asByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file)
                .startsWith("\ufeffアカウントID,賞品,表示名,直すところ\r\n")
                .contains("with space,A,\"花子, 見本\",handle: space", "@other,Z,,prize: unknown")
                .doesNotContain("@fine");

        String right = file.replace("with space", "without_space").replace(",Z,", ",B,");
        byte[] sent = right.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(importing(home, "apply", sent).asString()).contains("取り込みました");
        // Both ways of writing it down are the same file.
        byte[] cp932 = right.substring(1).getBytes(Charset.forName("windows-31j"));
        String preview = importing(home, "check", sent).asString().replaceAll("name=\"csrf\"[^>]*", "");
        assertThat(importing(home, "check", cp932).asString().replaceAll("name=\"csrf\"[^>]*", ""))
                .isEqualTo(preview.replace("<dd>UTF-8</dd>", "<dd>CP932</dd>"));
    }

    @Test
    void settingsChangeOnlyFromWhatWasSeen() {
        String path = "/api/v1/campaigns/" + campaign();
        Response seen = mori.request().get(path);
        Map<String, Object> body = new HashMap<>(seen.jsonPath().getMap("$"));
        body.keySet().retainAll(List.of("code", "opensOn", "closesOn", "contactDesk"));
        body.put("name", "夏のプレゼント");

        put(path, body, null).then().statusCode(428);
        put(path, body, "\"99\"").then().statusCode(412);
        put(path, body, seen.getHeader("ETag")).then().statusCode(200).body("name", equalTo("夏のプレゼント"));
        put(path, body, seen.getHeader("ETag")).then().statusCode(412);
        mori.request().get(path + "?nmae=x").then().statusCode(400);
        mori.request().get(path + "/winners?state=nonsense").then().statusCode(422);
        mori.request().get(path + "/winners?after=AAAA").then().statusCode(422);
        upload(path + "/imports?dryRun=yes").then().statusCode(422);

        Map<String, String> form = new HashMap<>(form(path.replace("/api/v1", "/desk") + "/settings"));
        form.put("version", "0");
        Response stale = submit(path.replace("/api/v1", "/desk") + "/settings", form);
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.asString()).contains("ほかの人が先に変更しました");
    }

    @Test
    void aPrizeChangesOnlyFromWhatWasSeen() {
        String campaign = campaign();
        String path = "/api/v1/campaigns/" + campaign + "/prizes";
        Map<String, Object> seen = mori.request().get(path).jsonPath().getMap("[0]");
        String prize = path + "/" + seen.get("id");
        Map<String, Object> body = new HashMap<>(seen);
        body.keySet().retainAll(List.of("code", "asksPhone", "asksEmail"));
        body.put("name", "湯のみ");
        String tag = '"' + seen.get("version").toString() + '"';

        put(prize, body, null).then().statusCode(428);
        put(prize, body, tag).then().statusCode(200).header("ETag", equalTo("\"1\""));
        put(prize, body, tag).then().statusCode(412);

        String settings = "/desk/campaigns/" + campaign + "/settings";
        Map<String, String> form = Map.of("editName", "急須", "editLabel", "", "editVersion", "0");
        Response stale = submit(settings + "/prizes/" + seen.get("id"), form);
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.asString()).contains("ほかの人が先に変更しました");
        assertThat(page(settings).asString()).contains("name=\"editVersion\" value=\"1\"");
    }

    @Test
    void aWrongFieldIsNamed() {
        mori.request()
                .contentType(JSON)
                .body(Map.of(
                        "division",
                        division.id(),
                        "code",
                        "x",
                        "name",
                        "",
                        "opensOn",
                        "2026-04-01",
                        "closesOn",
                        "2026-04-02"))
                .post("/api/v1/campaigns")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("code", "name"));
    }

    @Test
    void theWallBetweenDivisionsHasNoWindows() {
        String campaign = campaign();
        String sender = created("/api/v1/sender-profiles", sender());
        String account = created(
                "/api/v1/accounts", Map.of("division", division.id(), "platform", "X", "handle", "@aozora_koubou"));
        Division other = cast.division();
        Person stranger =
                Person.signedIn(staff, Role.in(other.id(), RoleNames.OPERATOR), Role.in(other.id(), RoleNames.MANAGER));
        List<String> hidden = List.of(
                "/api/v1/divisions/" + division.id(),
                "/api/v1/sender-profiles/" + sender,
                "/api/v1/sender-profiles?division=" + division.id(),
                "/api/v1/accounts/" + account,
                "/api/v1/accounts/" + account + "/takeovers",
                "/api/v1/campaigns?division=" + division.id(),
                "/api/v1/campaigns/" + campaign,
                "/api/v1/campaigns/" + campaign + "/prizes",
                "/api/v1/campaigns/" + campaign + "/purpose",
                "/api/v1/campaigns/" + campaign + "/launch-check",
                "/api/v1/campaigns/" + campaign + "/winners",
                "/desk/divisions/" + division.id(),
                "/desk/senders/" + sender,
                "/desk/accounts/" + account,
                "/desk/campaigns/" + campaign,
                "/desk/campaigns/" + campaign + "/winners",
                "/desk/campaigns/" + campaign + "/import",
                "/desk/campaigns/" + campaign + "/worklist",
                "/desk/campaigns/" + campaign + "/settings",
                "/desk/campaigns/new?division=" + division.id());
        for (String path : hidden) {
            assertThat(mori.request().get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(stranger.request().get(path).statusCode()).as(path).isEqualTo(404);
        }
        stranger.request()
                .post("/api/v1/campaigns/" + campaign + "/open")
                .then()
                .statusCode(404);
        stranger.request().get("/api/v1/campaigns").then().statusCode(200).body("items.id", not(hasItem(campaign)));
        Person viewer = Person.signedIn(staff, in(RoleNames.VIEWER));
        viewer.request().get("/desk/campaigns/" + campaign).then().statusCode(200);
        viewer.request().post("/api/v1/campaigns/" + campaign + "/open").then().statusCode(403);
        viewer.request().get("/desk/campaigns/" + campaign + "/worklist").then().statusCode(403);
        given().get("/api/v1/campaigns/" + campaign).then().statusCode(401);
    }

    @Test
    void everyPageSpeaksBothLanguages() {
        String home = "/desk/campaigns/" + campaign();
        String account = created(
                "/api/v1/accounts",
                Map.of("division", division.id(), "platform", "X", "handle", "aozora", "numericId", "12345"));
        String sender = created("/api/v1/sender-profiles", sender());
        Pattern japanese = Pattern.compile("[ぁ-んァ-ヶ]{4,}");
        for (String path : List.of(
                "/desk/campaigns",
                "/desk/campaigns/new",
                home,
                home + "/winners",
                home + "/import",
                home + "/worklist",
                home + "/settings",
                "/desk/divisions",
                "/desk/divisions/" + division.id(),
                "/desk/senders",
                "/desk/senders/" + sender,
                "/desk/accounts",
                "/desk/accounts/" + account)) {
            String ja = page(path).asString();
            String en = mori.request().header("Accept-Language", "en").get(path).asString();
            assertThat(ja)
                    .as(path)
                    .contains("<html lang=\"ja\"")
                    .doesNotContain("style=", "placeholder", "NOT_FOUND", "??");
            assertThat(en).as(path).contains("<html lang=\"en\"").doesNotContain("NOT_FOUND", "??");
            String words = en.replaceAll("(?s)value=\"[^\"]*\"|<textarea.*?</textarea>|<h1>.*?</h1>|>日本語<", "")
                    .replaceAll("アクリルスタンド|トートバッグ|春のプレゼント|青空工房", "");
            assertThat(japanese.matcher(words).find()).as(path + " in English").isFalse();
        }
    }

    @Test
    void divisionsSendersAndAccountsAreKeptByForms() {
        Map<String, String> account = new HashMap<>(form("/desk/accounts"));
        account.put("division", division.id().toString());
        account.putAll(Map.of("platform", "X", "handle", "@aozora", "numericId", "77"));
        assertThat(submit("/desk/accounts", account).statusCode()).isEqualTo(303);
        Map<String, String> sender = new HashMap<>(form("/desk/senders"));
        sender.put("division", division.id().toString());
        assertThat(submit("/desk/senders", sender).statusCode()).isEqualTo(422);
        sender().forEach((name, value) -> sender.put(name, value.toString()));
        assertThat(submit("/desk/senders", sender).statusCode()).isEqualTo(303);
        page("/desk/senders").then().body(containsString("青空工房 発送係"));
        String id =
                mori.request().get("/api/v1/accounts?division=" + division.id()).path("[0].id");
        Map<String, String> takeover = Map.of("earliestAt", "2026-10-31T02:10", "detectedAt", "2026-10-31T02:40");
        assertThat(submit("/desk/accounts/" + id + "/takeovers", takeover).statusCode())
                .isEqualTo(303);
        mori.request()
                .get("/api/v1/accounts/" + id + "/takeovers")
                .then()
                .body("earliestAt", hasItem("2026-10-30T17:10:00Z"));
    }

    private String campaign() {
        Map<String, Object> body = new HashMap<>();
        body.put("division", division.id());
        body.put("code", Cast.random("C"));
        body.put("name", "春のプレゼント");
        body.put("opensOn", java.time.LocalDate.now().minusDays(1).toString());
        body.put("closesOn", java.time.LocalDate.now().plusDays(30).toString());
        body.put("contactDesk", "present@aozora.example");
        body.put("purposeJa", "賞品の発送だけに使います。");
        body.put("purposeEn", "We use it only to ship the prize.");
        body.put(
                "prizes",
                List.of(
                        Map.of("code", "A", "name", "アクリルスタンド", "asksPhone", true, "asksEmail", false),
                        Map.of("code", "B", "name", "トートバッグ", "asksPhone", false, "asksEmail", false)));
        return created("/api/v1/campaigns", body);
    }

    private Map<String, Object> sender() {
        return Map.of(
                "division", division.id(),
                "name", "青空工房 発送係",
                "phone", "03-1234-5678",
                "postalCode", "100-0001",
                "prefecture", "東京都",
                "city", "見本区",
                "street", "みほん町1-1",
                "itemName", "雑貨");
    }

    private String created(String path, Map<String, Object> body) {
        Response response = mori.request().contentType(JSON).body(body).post(path);
        response.then().statusCode(201).header("ETag", equalTo("\"0\""));
        return response.path("id");
    }

    private Response put(String path, Map<String, Object> body, @org.jspecify.annotations.Nullable String ifMatch) {
        RequestSpecification request = mori.request().contentType(JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }

    private Response upload(String path) {
        return mori.request().contentType("text/csv").body(FILE).post(path);
    }

    private Response page(String path) {
        return mori.request().get(path);
    }

    private Response submit(String path, Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .cookie("todoke-desk", mori.cookie())
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("csrf", mori.csrf())
                .formParams(fields)
                .post(path);
    }

    private Response importFile(String home, String what) {
        return importing(home, what, FILE);
    }

    private Response importing(String home, String what, byte[] file) {
        return given().cookie("todoke-desk", mori.cookie())
                .multiPart("csrf", mori.csrf())
                .multiPart("do", what)
                .multiPart(new MultiPartSpecBuilder(file)
                        .controlName("file")
                        .fileName("winners.csv")
                        .mimeType("text/csv")
                        .build())
                .post(home + "/import");
    }

    /** The fields of a page's last big form as they stand there. */
    private Map<String, String> form(String path) {
        Map<String, String> fields = new HashMap<>();
        String page = page(path).asString();
        Matcher input = Pattern.compile("<input (?=[^>]*name=\"([^\"]+)\")(?=[^>]*value=\"([^\"]*)\")([^>]*)>")
                .matcher(page);
        while (input.find()) {
            boolean box = input.group(3).contains("checkbox");
            if (!box || input.group(3).contains(" checked")) {
                fields.putIfAbsent(input.group(1), input.group(2));
            }
        }
        Matcher area = Pattern.compile("<textarea [^>]*name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>")
                .matcher(page);
        while (area.find()) {
            fields.putIfAbsent(area.group(1), area.group(2));
        }
        fields.remove("csrf");
        return fields;
    }

    private Role in(String role) {
        return Role.in(division.id(), role);
    }
}
