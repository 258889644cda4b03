package dev.todoke.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.todoke.job.RunTask;
import dev.todoke.kernel.RoleNames;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The search box: what it finds, for whom, and what it leaves behind. */
abstract class SearchScenario {

    @Inject
    Stage stage;

    @Inject
    StaffSetup setup;

    @Inject
    RunTask tasks;

    @Inject
    EntityManager entities;

    private Person person(Staged set, String role) {
        return Person.signedIn(setup, Role.in(set.division(), role));
    }

    private static Response search(Person person, String typed) {
        return person.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams("csrf", person.csrf(), "q", typed)
                .post("/desk/search");
    }

    @Test
    void aReferenceGetsAnAddressOfItsOwn() {
        Staged set = stage.campaign(2);
        Person viewer = person(set, RoleNames.VIEWER);
        String reference = set.award(1).reference();
        Response found = search(viewer, reference.toLowerCase());
        assertThat(found.statusCode()).isEqualTo(303);
        assertThat(found.header("Location")).endsWith("/desk/search?reference=" + reference);
        viewer.request()
                .get(found.header("Location"))
                .then()
                .statusCode(200)
                .body(containsString("/winners/" + set.award(1).winnerId()))
                .body(not(containsString("/winners/" + set.award(0).winnerId())));
    }

    @Test
    void aHandleIsFoundByThoseWhoWorkWithWinnersAndStandsInNoAddress() {
        Staged set = stage.campaign(2);
        Response found = search(person(set, RoleNames.OPERATOR), "＠Person_1");
        assertThat(found.statusCode()).isEqualTo(200);
        // Awards made in the same millisecond stand in any order: which of the two it is, is not ours to say.
        assertThat(set.awards())
                .filteredOn(award -> found.asString().contains(award.reference()))
                .hasSize(1);
        assertThat(search(person(set, RoleNames.VIEWER), "person_1").asString())
                .doesNotContain(set.award(0).reference(), set.award(1).reference());
    }

    @Test
    void whoGuessesAllHourIsStoppedAndTheOfficerIsTold() {
        Staged set = stage.campaign(1);
        Person guessing = person(set, RoleNames.SUPPORT);
        for (int guess = 0; guess < 120; guess++) {
            assertThat(search(guessing, "見本花子" + guess).statusCode()).isEqualTo(200);
        }
        Response refused = search(guessing, "見本花子");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.asString()).contains("この1時間の上限").doesNotContain("見本花子");
        // A reference says nothing about anybody and is not counted.
        assertThat(search(guessing, set.award(0).reference()).statusCode()).isEqualTo(303);
        person(set, RoleNames.PRIVACY_OFFICER).request().get("/desk").then().body(containsString("開封の上限"));
    }

    @Test
    void namesPhonesAndPostalCodesAreFoundOnceTheyWereRead() {
        Staged set = stage.answered(3);
        Person support = person(set, RoleNames.SUPPORT);
        assertThat(search(support, "見本太郎1").asString())
                .doesNotContain(set.award(1).reference());
        tasks.now("details.derive");
        assertThat(search(support, "見本太郎1").asString())
                .contains(set.award(1).reference())
                .doesNotContain(set.award(2).reference());
        assertThat(search(support, "０９０ 0000 0002").asString())
                .contains(set.award(2).reference());
        assertThat(search(support, "〒530-0001").asString())
                .contains(
                        set.award(0).reference(),
                        set.award(1).reference(),
                        set.award(2).reference());
        // Whoever may not open a name may not look for one either.
        assertThat(search(person(set, RoleNames.OPERATOR), "見本太郎1").asString())
                .doesNotContain(set.award(1).reference());
    }

    @Test
    void aCorrectionIsFoundAndWhatItCorrectedIsNot() {
        Staged set = stage.answered(1);
        tasks.now("details.derive");
        stage.send(set, 0, Stage.form(7), record(set));
        tasks.now("details.derive");
        Person support = person(set, RoleNames.SUPPORT);
        assertThat(search(support, "見本太郎7").asString()).contains(set.award(0).reference());
        assertThat(search(support, "見本太郎0").asString())
                .doesNotContain(set.award(0).reference());
    }

    private UUID record(Staged set) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select s.record from Submission s where s.campaignId = ?1", UUID.class)
                        .setParameter(1, set.campaign())
                        .getSingleResult());
    }

    @Test
    void behindTheWallThereIsNobody() {
        Staged set = stage.answered(1);
        tasks.now("details.derive");
        Staged other = stage.campaign(1);
        Person stranger = person(other, RoleNames.SUPPORT);
        for (String typed : List.of(set.award(0).reference(), "見本太郎0", "090-0000-0000")) {
            Response found = search(stranger, typed);
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.asString()).doesNotContain(set.award(0).winnerId().toString());
        }
        // The same handle is in both; each sees their own.
        assertThat(search(stranger, "person_0").asString())
                .contains(other.award(0).reference())
                .doesNotContain(set.award(0).reference());
    }

    @Test
    void aSearchByAPersonalValueLeavesALeafWithoutTheValue() {
        Staged set = stage.campaign(1);
        search(person(set, RoleNames.SUPPORT), "だれでもない 人");
        String leaf = leaves(set).get(0);
        assertThat(leaf).contains("HANDLE NAME").contains("found").doesNotContain("だれでもない");
        search(person(set, RoleNames.VIEWER), "だれでもない 人");
        assertThat(leaves(set)).hasSize(1);
    }

    private List<String> leaves(Staged set) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select concat(codes, counts) from AuditLeaf where action = 'details.search'"
                                        + " and division = ?1",
                                String.class)
                        .setParameter(1, set.division())
                        .getResultList());
    }

    @Test
    void campaignsAreFoundByNameAndColleaguesByThoseWhoLookAfterThem() {
        Staged set = stage.campaign(0);
        assertThat(search(person(set, RoleNames.AUDITOR), "本キャン").asString())
                .contains("/desk/campaigns/" + set.campaign());
        assertThat(search(person(set, RoleNames.AUDITOR), "%").asString())
                .doesNotContain("/desk/campaigns/" + set.campaign());
        Person admin = Person.signedIn(setup, Role.admin());
        assertThat(search(admin, admin.displayName).asString()).contains("href=\"/desk/staff\">" + admin.displayName);
        assertThat(search(person(set, RoleNames.MANAGER), admin.displayName).asString())
                .doesNotContain("href=\"/desk/staff\"");
    }

    @Test
    void aForgedCursorIsRefused() {
        Staged set = stage.campaign(1);
        Person clerk = person(set, RoleNames.OPERATOR);
        clerk.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams("csrf", clerk.csrf(), "q", "person_0", "afterAward", "AAAA")
                .post("/desk/search")
                .then()
                .statusCode(422);
    }
}
