package dev.todoke.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.job.RunTask;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.Stage;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several winners at once, by plain forms: what was chosen is what is done, whoever moves meanwhile, and it can be undone. */
abstract class SelectionScenario {

    @Inject
    Stage stage;

    @Inject
    WinnersTable table;

    @Inject
    EntityManager database;

    @Inject
    TodokeClock clock;

    @Inject
    StaffSetup staff;

    @Inject
    RunTask tasks;

    @Test
    void allOfAFilterAreDoneAndUndoneToTheLast() {
        Stage.Staged set = stage.campaign(187);
        Person mori = operator(set);
        assertThat(page(mori, winners(set) + "?state=linked")).contains("この条件の187件すべて");
        String chosen = chooseAll(mori, set, "state=linked", 187);
        assertThat(page(mori, chosen)).contains("187件を選びました", "連絡前 187").doesNotContain("一覧では");
        act(mori, chosen, "tell", 0);
        assertThat(count(set, AwardState.TOLD)).isEqualTo(187);
        assertThat(leaves(set, "winner.tell")).isEqualTo(1);

        assertThat(page(mori, chosen)).contains("187件を連絡済みにしました", "元に戻す");
        assertThat(submit(mori, chosen + "/undo", Map.of()).statusCode()).isEqualTo(303);
        assertThat(count(set, AwardState.LINKED)).isEqualTo(187);
        assertThat(page(mori, chosen)).contains("187件を元に戻しました").doesNotContain("/undo\"");
        // Pressed once more it changes nothing.
        assertThat(submit(mori, chosen + "/undo", Map.of()).statusCode()).isEqualTo(303);
        act(mori, chosen, "tell", 0);
        assertThat(count(set, AwardState.LINKED)).isEqualTo(187);
    }

    @Test
    void tickedRowsAloneAreTaken() {
        Stage.Staged set = stage.campaign(9);
        Person mori = operator(set);
        List<String> tickets = tickets(page(mori, winners(set)));
        assertThat(submit(mori, selections(set), Map.of("what", "page")).getHeader("Location"))
                .contains("notice=none_chosen");
        String chosen = location(submit(mori, selections(set), Map.of("what", "page", "award", tickets.subList(0, 4))));
        act(mori, chosen, "tell", 0);
        assertThat(count(set, AwardState.TOLD)).isEqualTo(4);

        String back = chooseAll(mori, set, "state=told", 4);
        act(mori, back, "untell", 0);
        assertThat(count(set, AwardState.TOLD)).isZero();
        submit(mori, back + "/undo", Map.of());
        assertThat(count(set, AwardState.TOLD)).isEqualTo(4);
        // Ticked anew as they were, they are still what the first deed left: it can take them back.
        submit(mori, chosen + "/undo", Map.of());
        assertThat(count(set, AwardState.TOLD)).isZero();
    }

    @Test
    void whatMovedBetweenShowingAndDoingIsNamedAndAskedAgain() {
        Stage.Staged set = stage.campaign(12);
        Person mori = operator(set);
        String chosen = chooseAll(mori, set, "state=linked", 11);
        assertThat(page(mori, chosen)).contains("一覧では11件でした。いまは12件です");
        sql(
                "update form_link set state = 'OPENED', opened_at = ?2 where winner_id = ?1",
                set.award(3).winnerId(),
                clock.now());

        Response early = submit(mori, chosen + "/deed", Map.of("do", "tell", "moved", "0"));
        assertThat(early.getHeader("Location")).contains("notice=look_again");
        assertThat(count(set, AwardState.TOLD)).isZero();
        assertThat(page(mori, chosen)).contains("1件が動きました", set.award(3).reference(), "name=\"moved\" value=\"1\"");

        act(mori, chosen, "tell", 1);
        assertThat(count(set, AwardState.TOLD)).isEqualTo(11);
        assertThat(page(mori, chosen))
                .contains(
                        "11件を連絡済みにしました",
                        "1件には何もしませんでした",
                        "ページを開いている",
                        set.award(3).reference());
    }

    @Test
    void aRowThatMovedBeforeItsTickArrivedCountsAsMoved() {
        Stage.Staged set = stage.campaign(3);
        Person mori = operator(set);
        List<String> tickets = tickets(page(mori, winners(set)));
        sql(
                "update form_link set state = 'SUBMITTED' where winner_id = ?1",
                set.award(0).winnerId());
        String chosen = location(submit(mori, selections(set), Map.of("what", "page", "award", tickets)));
        assertThat(page(mori, chosen)).contains("1件が動きました", set.award(0).reference());
    }

    @Test
    void twoPeopleWhoTickTheSameRowsAtOnceTickEachOnce() {
        Stage.Staged set = stage.campaign(120);
        Person mori = operator(set);
        Person kawa = operator(set);
        String his = chooseAll(mori, set, "state=linked", 120);
        String hers = chooseAll(kawa, set, "state=linked", 120);
        var one = CompletableFuture.supplyAsync(() -> submit(mori, his + "/deed", Map.of("do", "tell", "moved", "0")));
        var two = CompletableFuture.supplyAsync(() -> submit(kawa, hers + "/deed", Map.of("do", "tell", "moved", "0")));
        assertThat(List.of(one.join().statusCode(), two.join().statusCode())).containsExactly(303, 303);
        assertThat(count(set, AwardState.TOLD)).isEqualTo(120);
        assertThat(done(his) + done(hers)).isEqualTo(120);

        // Undone by both, each takes back what is theirs and nothing else.
        submit(mori, his + "/undo", Map.of());
        assertThat(count(set, AwardState.TOLD)).isEqualTo(done(hers));
    }

    @Test
    void undoLeavesAloneWhatSomebodyWentOnWith() {
        Stage.Staged set = stage.campaign(10);
        Person mori = operator(set);
        String chosen = chooseAll(mori, set, "state=linked", 10);
        act(mori, chosen, "tell", 0);
        sql(
                "update form_link set state = 'OPENED' where winner_id = ?1",
                set.award(2).winnerId());
        // Somebody took this tick back and set it anew: it is theirs now.
        sql(
                "update telling set told_at = ?2 where winner_id = ?1",
                set.award(5).winnerId(),
                clock.now().plusSeconds(1));
        submit(mori, chosen + "/undo", Map.of());
        assertThat(page(mori, chosen))
                .contains(
                        "8件を元に戻しました",
                        "2件はその後に進んでいた",
                        set.award(2).reference(),
                        set.award(5).reference());
        assertThat(count(set, AwardState.LINKED)).isEqualTo(8);
        assertThat(count(set, AwardState.TOLD)).isEqualTo(1);
    }

    @Test
    void parcelsAreMarkedAndUnmarkedWithTheirClocks() {
        Stage.Staged set = stage.answered(6);
        sql("update form_link set state = 'SUBMITTED' where campaign_id = ?1", set.campaign());
        Person kawa = Person.signedIn(staff, Role.in(set.division(), RoleNames.SHIPPER));
        String shipped = chooseAll(kawa, set, "state=answered", 6);
        assertThat(page(kawa, shipped)).contains("発送済みにする").doesNotContain("リンクを止める");
        act(kawa, shipped, "ship", 0);
        assertThat(count(set, AwardState.SHIPPED)).isEqualTo(6);
        assertThat(terms(set)).containsOnly("SHIPPED");

        String delivered = chooseAll(kawa, set, "state=shipped", 6);
        act(kawa, delivered, "deliver", 0);
        assertThat(count(set, AwardState.DELIVERED)).isEqualTo(6);
        submit(kawa, shipped + "/undo", Map.of());
        assertThat(page(kawa, shipped)).contains("6件はその後に進んでいた");
        submit(kawa, delivered + "/undo", Map.of());
        assertThat(count(set, AwardState.SHIPPED)).isEqualTo(6);
        assertThat(terms(set)).containsOnly("SHIPPED");
    }

    @Test
    void shippedIsTakenBackAsIfItHadNeverBeen() {
        Stage.Staged set = stage.answered(4);
        sql("update form_link set state = 'SUBMITTED' where campaign_id = ?1", set.campaign());
        Person kawa = Person.signedIn(staff, Role.in(set.division(), RoleNames.SHIPPER));
        String shipped = chooseAll(kawa, set, "", 4);
        Map<String, String> tomorrow = Map.of(
                "do", "ship", "moved", "0", "on", clock.today().plusDays(1).toString());
        assertThat(submit(kawa, shipped + "/deed", tomorrow).statusCode()).isEqualTo(422);
        act(kawa, shipped, "ship", 0);
        sql(
                "update parcel set tracking_number = '1' where award_id = ?1",
                set.award(1).id());
        submit(kawa, shipped + "/undo", Map.of());
        assertThat(count(set, AwardState.ANSWERED)).isEqualTo(3);
        assertThat(count(set, AwardState.SHIPPED)).isEqualTo(1);
        assertThat(terms(set)).containsExactlyInAnyOrder("SHIPPED", "", "", "");
    }

    @Test
    void linksAreStoppedOnlyByWhoTypesTheNameAndIssuedAnew() {
        Stage.Staged set = stage.campaign(5);
        Person mori = operator(set);
        String chosen = chooseAll(mori, set, "", 5);
        for (String typed : List.of("", "見本", "見本キャンペーン2")) {
            Response wrong = submit(mori, chosen + "/deed", Map.of("do", "stop", "moved", "0", "typed", typed));
            assertThat(wrong.statusCode()).as(typed).isEqualTo(422);
            assertThat(wrong.asString()).contains("書かれた名前と同じではありません", "aria-invalid");
        }
        // Half-width katakana and a stray space are the same name.
        Map<String, String> right = Map.of("do", "stop", "moved", "0", "typed", " 見本ｷｬﾝﾍﾟｰﾝ　");
        assertThat(submit(mori, chosen + "/deed", right).statusCode()).isEqualTo(303);
        assertThat(page(mori, chosen)).contains("5件のリンクを止めました").doesNotContain("/undo\"");
        assertThat(submit(mori, chosen + "/undo", Map.of()).statusCode()).isEqualTo(410);
        assertThat(leaves(set, "link.revoke")).isEqualTo(1);

        String again = chooseAll(mori, set, "", 5);
        act(mori, again, "issue", 0);
        assertThat(page(mori, again)).contains("5件にリンクを発行しました");
        String twice = chooseAll(mori, set, "", 5);
        act(mori, twice, "issue", 0);
        assertThat(page(mori, twice)).contains("0件にリンクを発行しました", "5件には何もしませんでした");
    }

    @ParameterizedTest
    @ValueSource(ints = {620})
    void manyAreAJobThatSaysHowFarItIs(int many) throws InterruptedException {
        Stage.Staged set = stage.campaign(many);
        Person mori = operator(set);
        String chosen = chooseAll(mori, set, "", many);
        act(mori, chosen, "tell", 0);
        String page = page(mori, chosen);
        while (page.contains("data-job-events")) {
            Thread.sleep(100);
            page = page(mori, chosen);
        }
        assertThat(page).contains(many + "件を連絡済みにしました");
        assertThat(count(set, AwardState.TOLD)).isEqualTo(many);
        UUID job = QuarkusTransaction.requiringNew()
                .call(() -> database.find(Deed.class, id(chosen)).jobId());
        assertThat(job).isNotNull();
        submit(mori, chosen + "/undo", Map.of());
        while (count(set, AwardState.TOLD) > 0) {
            Thread.sleep(100);
        }
        assertThat(count(set, AwardState.LINKED)).isEqualTo(many);
    }

    @Test
    void whatSomebodyElseChoseDoesNotExist() {
        Stage.Staged set = stage.campaign(3);
        Stage.Staged other = stage.campaign(1);
        Person mori = operator(set);
        String chosen = chooseAll(mori, set, "", 3);
        for (Person person : List.of(operator(set), operator(other))) {
            assertThat(person.request().get(chosen).statusCode()).isEqualTo(404);
            assertThat(submit(person, chosen + "/deed", Map.of("do", "tell", "moved", "0"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(submit(person, chosen + "/undo", Map.of()).statusCode()).isEqualTo(404);
        }
        Person viewer = Person.signedIn(staff, Role.in(set.division(), RoleNames.VIEWER));
        assertThat(submit(viewer, selections(set), Map.of("what", "all")).statusCode())
                .isEqualTo(403);
        // An operator ships nothing.
        assertThat(submit(mori, chosen + "/deed", Map.of("do", "ship", "moved", "0", "on", "2026-01-01"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(submit(mori, chosen + "/deed", Map.of("do", "erase", "moved", "0"))
                        .statusCode())
                .isEqualTo(400);
        String foreign = other.award(0).id() + ".LINKED";
        assertThat(submit(mori, selections(set), Map.of("what", "page", "award", foreign))
                        .statusCode())
                .isEqualTo(404);
        assertThat(submit(mori, selections(set), Map.of("what", "page", "award", "x.y"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(count(set, AwardState.LINKED)).isEqualTo(3);
    }

    @Test
    void undoEndsWithItsTime() {
        Stage.Staged set = stage.campaign(2);
        Person mori = operator(set);
        String chosen = chooseAll(mori, set, "", 2);
        act(mori, chosen, "tell", 0);
        sql(
                "update desk_deed set undo_until = ?2 where id = ?1",
                id(chosen),
                clock.now().minusSeconds(1));
        assertThat(page(mori, chosen)).doesNotContain("/undo\"");
        assertThat(submit(mori, chosen + "/undo", Map.of()).statusCode()).isEqualTo(410);
        assertThat(count(set, AwardState.TOLD)).isEqualTo(2);

        // After a week nobody knows any more who was chosen.
        sql(
                "update desk_deed set made_at = ?2 where id = ?1",
                id(chosen),
                clock.now().minus(Duration.ofDays(8)));
        tasks.now("console.deeds");
        assertThat(mori.request().get(chosen).statusCode()).isEqualTo(404);
        assertThat(number("select count(*) from desk_deed_row where deed_id = ?1", id(chosen)))
                .isZero();
    }

    private Person operator(Stage.Staged set) {
        return Person.signedIn(staff, Role.in(set.division(), RoleNames.OPERATOR));
    }

    private static String winners(Stage.Staged set) {
        return "/desk/campaigns/" + set.campaign() + "/winners";
    }

    private static String selections(Stage.Staged set) {
        return "/desk/campaigns/" + set.campaign() + "/selections";
    }

    private String chooseAll(Person person, Stage.Staged set, String query, int seen) {
        return location(submit(person, selections(set), Map.of("what", "all", "query", query, "seen", seen)));
    }

    private void act(Person person, String chosen, String kind, int moved) {
        Map<String, Object> fields = new HashMap<>(Map.of("do", kind, "moved", moved));
        fields.put("on", LocalDate.now(TodokeClock.JAPAN).toString());
        assertThat(submit(person, chosen + "/deed", fields).statusCode()).isEqualTo(303);
    }

    private static Response submit(Person person, String path, Map<String, ?> fields) {
        return WinnersListScenario.submit(person, path, fields);
    }

    private static String location(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.getHeader("Location").replaceAll("^https?://[^/]+|\\?.*$", "");
    }

    private static String page(Person person, String path) {
        Response answer = person.request().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }

    private static List<String> tickets(String page) {
        List<String> found = new ArrayList<>();
        Matcher box = Pattern.compile("name=\"award\" value=\"([^\"]+)\"").matcher(page);
        while (box.find()) {
            found.add(box.group(1));
        }
        return found;
    }

    private static UUID id(String chosen) {
        return UUID.fromString(chosen.substring(chosen.lastIndexOf('/') + 1));
    }

    private long count(Stage.Staged set, AwardState state) {
        return table.counts(set.campaign()).getOrDefault(state, 0L);
    }

    private long done(String chosen) {
        return number("select count(*) from desk_deed_row where deed_id = ?1 and outcome = 'DONE'", id(chosen));
    }

    private long leaves(Stage.Staged set, String action) {
        return number(
                "select count(*) from audit_leaf where campaign = ?1 and action = '" + action + "'", set.campaign());
    }

    private long number(String query, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(query)
                                .setParameter(1, id)
                                .getSingleResult())
                        .longValue());
    }

    private List<String> terms(Stage.Staged set) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select coalesce(start_event, '') from retention_term where campaign = ?1",
                                String.class)
                        .setParameter(1, set.campaign())
                        .getResultList());
    }

    private void sql(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = database.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }
}
