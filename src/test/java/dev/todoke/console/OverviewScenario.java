package dev.todoke.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.RoleNames;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** What the overview draws is what is there: drawings, tables and JSON are compared with the rows. */
abstract class OverviewScenario {

    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\">([^<]*)</th>(.*?)</tr>");

    @Inject
    Stage stage;

    @Inject
    StaffSetup staff;

    @Inject
    EntityManager database;

    @Inject
    CampaignProgress progress;

    @Inject
    AuditLog audit;

    @Test
    void nobodyYetIsDrawnAndSaid() {
        Staged set = stage.campaign(0);
        Person mori = viewer(set);
        String page = page(mori, set);
        assertThat(page).contains("まだ回答がありません", "まだリンクを発行していません").doesNotContain("NaN");
        drawn(page);
        overview(mori, set)
                .then()
                .body("awards", equalTo(0))
                .body("answered", equalTo(0))
                .body("channels", hasSize(0));
    }

    @Test
    void everyCountIsThatOfTheRowsItLeadsTo() {
        Staged set = stage.campaign(7);
        for (int person = 0; person < 4; person++) {
            answer(set, person);
        }
        UUID shipped = set.award(0).id();
        parcel(set, shipped, LocalDate.now().minusDays(1));
        Person mori = viewer(set);
        JsonPath json = overview(mori, set).jsonPath();
        assertThat(json.getInt("winners")).isEqualTo(7);
        assertThat(json.getInt("answered")).isEqualTo(4);
        Map<String, Integer> states = json.getMap("states");
        assertThat(states)
                .containsEntry("answered", 3)
                .containsEntry("shipped", 1)
                .containsEntry("linked", 3);

        String page = page(mori, set);
        drawn(page);
        List<MatchResult> links = Pattern.compile("winners\\?state=([a-z]+)\">(\\d+)</a>")
                .matcher(page)
                .results()
                .toList();
        assertThat(links).hasSize(3);
        for (MatchResult link : links) {
            int rows = mori.request()
                    .get("/api/v1/campaigns/" + set.campaign() + "/winners?limit=100&state=" + link.group(1))
                    .jsonPath()
                    .getList("items")
                    .size();
            assertThat(link.group(2)).as(link.group(1)).isEqualTo(Integer.toString(rows));
        }
        assertThat(rows(page, "funnel")).contains("回答あり 3 42%", "発送済み 1 14%");
        assertThat(page).contains("<tspan class=\"c-strong\">回答した</tspan> 4 (57%)");
        assertThat(rows(page, "channels")).containsExactly("SNSのDM 7 0 4 4 0");
        String answers = rows(page, "curve").get(0);
        assertThat(answers).isEqualTo(json.getString("today") + " 4 4");
        assertThat(json.getList("answers.sum")).last().isEqualTo(4);
    }

    @Test
    void warningsHaveADayAndTheWorstComesFirst() {
        Staged set = stage.campaign(3);
        answer(set, 0);
        LocalDate past = LocalDate.of(2026, 1, 31);
        change(
                "update campaign set opens_on = ?2, closes_on = ?3 where id = ?1",
                set.campaign(),
                past.minusDays(9),
                past);
        change("update form_link set closes_at = issued_at where campaign_id = ?1", set.campaign());
        change("update retention_term set keep_until = ?2 where campaign = ?1", set.campaign(), past);
        Person officer = Person.signedIn(
                staff, Role.in(set.division(), RoleNames.PRIVACY_OFFICER), Role.in(set.division(), RoleNames.VIEWER));
        overview(officer, set)
                .then()
                .body("warnings.code", contains("OVERDUE", "LATE", "UNLISTED"))
                .body("warnings.on", contains("2026-01-31", "2026-01-31", "2026-01-31"))
                .body("warnings.count", contains(3, 2, 1))
                .body("warnings[1].href", equalTo("/desk/campaigns/" + set.campaign() + "/winners?state=late"));
        String page = page(officer, set);
        assertThat(page).contains("3人の情報が消去の期限を過ぎています", "回答されなかったものが2件");
        assertThat(page.indexOf("消去の期限を過ぎて")).isLessThan(page.indexOf("<svg"));
        assertThat(page(viewer(set), set))
                .as("a viewer is shown no way to what they may not see")
                .contains("3人の情報が消去の期限を過ぎています");
        drawn(page);
    }

    @Test
    void aPersonWithTwoAwardsAnsweredOnce() {
        Staged set = stage.campaign(2);
        answer(set, 0);
        UUID winner = set.award(0).winnerId();
        change(
                "insert into retention_term (award, subject, campaign, division, days_after, latest_months, expected_at,"
                        + " collected_on, latest_on, keep_until) select ?2, subject, campaign, division, days_after,"
                        + " latest_months, expected_at, collected_on, latest_on, keep_until from retention_term"
                        + " where subject = ?1",
                winner,
                UUID.randomUUID());
        overview(viewer(set), set).then().body("answered", equalTo(1));
    }

    @Test
    void whatHappenedIsToldByDayWithoutAName() {
        Staged set = stage.campaign(3);
        for (int person = 0; person < 3; person++) {
            answer(set, person);
        }
        Person mori = viewer(set);
        Response json = overview(mori, set);
        json.then().body("recent.action", hasItem("submission.receive"));
        int received = json.jsonPath().getInt("recent.find { it.action == 'submission.receive' }.times");
        assertThat(received).isEqualTo(3);
        String page = page(mori, set);
        assertThat(page).contains("回答が届いた").doesNotContain("見本 太郎", "大阪", "person_0", "/desk/audit?");
        Person auditor = Person.signedIn(staff, Role.in(set.division(), RoleNames.AUDITOR));
        assertThat(page(auditor, set)).contains("/desk/audit?campaign=" + set.campaign());
    }

    @Test
    void theTimelineSaysWhatIsNotKnownYet() {
        Staged set = stage.campaign(1);
        Person mori = viewer(set);
        overview(mori, set)
                .then()
                .body("timeline.code", contains("announce", "collect", "lock", "ship", "erase"))
                .body("timeline.done", contains(true, false, false, false, false))
                .body("timeline[3].from", nullValue());
        assertThat(rows(page(mori, set), "timeline")).anyMatch(row -> row.startsWith("発送 未定 これから"));
    }

    @Test
    void aHundredWinnersCostAsManyStatementsAsOne() {
        Staged few = stage.answered(1);
        Staged many = stage.answeredInBulk(100);
        assertThat(statements(many)).isEqualTo(statements(few)).isLessThan(20);
    }

    @Test
    void anotherDivisionsCampaignHasNoOverview() {
        Staged set = stage.campaign(1);
        Person stranger = Person.signedIn(staff, Role.in(stage.campaign(0).division(), RoleNames.MANAGER));
        overview(stranger, set).then().statusCode(404);
    }

    private long statements(Staged set) {
        var statistics =
                database.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        return QuarkusTransaction.requiringNew().call(() -> {
            var campaign = database.find(dev.todoke.campaign.Campaign.class, set.campaign());
            statistics.setStatisticsEnabled(true);
            statistics.clear();
            progress.of(campaign);
            long count = statistics.getPrepareStatementCount();
            statistics.setStatisticsEnabled(false);
            return count;
        });
    }

    private Person viewer(Staged set) {
        return Person.signedIn(staff, Role.in(set.division(), RoleNames.VIEWER));
    }

    private static Response overview(Person person, Staged set) {
        return person.request().get("/api/v1/campaigns/" + set.campaign() + "/overview");
    }

    private static String page(Person person, Staged set) {
        Response page = person.request().header("Accept-Language", "ja").get("/desk/campaigns/" + set.campaign());
        page.then().statusCode(200);
        return page.asString();
    }

    /** Each drawing names itself, has words, and stands in one figure with a table. */
    private static void drawn(String page) {
        List<String> figures = Pattern.compile("<figure.*?</figure>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(figures).hasSize(3).allMatch(figure -> figure.contains("<details") && figure.contains("<table>"));
        for (String figure : figures) {
            assertThat(figure.split("<svg", -1)).as("narrow and wide").hasSize(3);
            assertThat(figure.split("<title", -1)).hasSize(3);
            assertThat(figure.split("<desc", -1)).hasSize(3);
        }
        assertThat(page).doesNotContain(" style=", "<script>");
    }

    /** The rows of one section's last table, as words. */
    private static List<String> rows(String page, String section) {
        String part = page.substring(page.indexOf("<h2 id=\"" + section + "\">"));
        part = part.substring(part.indexOf("<tbody>"), part.indexOf("</tbody>"));
        return ROW.matcher(part.replace("\n", ""))
                .results()
                .map(row -> (row.group(1) + " " + row.group(2).replaceAll("<[^>]*>", " "))
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }

    /** What the door writes when a winner sends. */
    private void answer(Staged set, int person) {
        stage.send(set, person, Stage.form(person), null);
        UUID winner = set.award(person).winnerId();
        change("update form_link set state = 'SUBMITTED', opened_at = issued_at where winner_id = ?1", winner);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(Leaf.of("submission.receive", Actor.link(winner))
                        .division(set.division())
                        .campaign(set.campaign())));
    }

    private void parcel(Staged set, UUID award, LocalDate on) {
        change(
                "insert into parcel (id, award_id, winner_id, campaign_id, division_id, reference, carrier, shipped_on,"
                        + " marked_by, marked_at) select ?2, a.id, a.winner_id, a.campaign_id, ?3, a.reference, 'YAMATO',"
                        + " ?4, ?2, current_timestamp from award a where a.id = ?1",
                award,
                UUID.randomUUID(),
                set.division(),
                on);
    }

    private void change(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = database.createNativeQuery(sql);
            for (int place = 0; place < values.length; place++) {
                query.setParameter(place + 1, values[place]);
            }
            assertThat(query.executeUpdate()).isPositive();
        });
    }
}
