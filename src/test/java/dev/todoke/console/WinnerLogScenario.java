package dev.todoke.console;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.todoke.job.RunTask;
import dev.todoke.kernel.RoleNames;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** "Who has seen this person?", answered from the log alone. */
abstract class WinnerLogScenario {

    @Inject
    Stage stage;

    @Inject
    StaffSetup setup;

    @Inject
    RunTask tasks;

    private static String page(Staged set, int index) {
        return "/desk/campaigns/" + set.campaign() + "/winners/"
                + set.award(index).winnerId();
    }

    @Test
    void anOpeningStandsInTheLogOfThePersonAndOfNobodyElse() {
        Staged set = stage.answered(3);
        UUID winner = set.award(1).winnerId();
        Person clerk = Person.signedIn(setup, Role.in(set.division(), RoleNames.SHIPPER));
        clerk.stepUp("OPEN_DETAILS", set.division(), winner).then().statusCode(200);
        clerk.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams("csrf", clerk.csrf(), "reason", "INQUIRY")
                .post(page(set, 1) + "/details")
                .then()
                .statusCode(200)
                .body(containsString("太郎1"));
        Person auditor = Person.signedIn(setup, Role.in(set.division(), RoleNames.AUDITOR));
        auditor.request()
                .get(page(set, 1) + "/log")
                .then()
                .statusCode(200)
                .body(allOf(containsString("details.open"), containsString("問い合わせ"), containsString(clerk.displayName)))
                .body(not(containsString("太郎")));
        auditor.request().get(page(set, 2) + "/log").then().statusCode(200).body(not(containsString("details.open")));
        auditor.request().get(page(set, 1)).then().body(containsString(page(set, 1) + "/log"));
    }

    @Test
    void aBulkReadingStandsInTheLogOfEverybodyInIt() {
        Staged set = stage.answered(3);
        tasks.now("details.derive");
        Person auditor = Person.signedIn(setup, Role.in(set.division(), RoleNames.AUDITOR));
        for (int person = 0; person < 3; person++) {
            auditor.request()
                    .get(page(set, person) + "/log?lang=en")
                    .then()
                    .statusCode(200)
                    .body(containsString("details.derive"), containsString("Checking what arrived"));
        }
    }

    @Test
    void behindTheWallThereIsNoWinner() {
        Staged set = stage.answered(1);
        Person stranger = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.AUDITOR));
        stranger.request().get(page(set, 0) + "/log").then().statusCode(404);
        Person viewer = Person.signedIn(setup, Role.in(set.division(), RoleNames.VIEWER));
        viewer.request().get(page(set, 0) + "/log").then().statusCode(403);
        Person auditor = Person.signedIn(setup, Role.in(set.division(), RoleNames.AUDITOR));
        auditor.request()
                .get("/desk/campaigns/" + UUID.randomUUID() + "/winners/"
                        + set.award(0).winnerId() + "/log")
                .then()
                .statusCode(404);
    }
}
