package dev.todoke.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.RoleNames;
import dev.todoke.shipping.Stage;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The worklist as somebody goes through it, one winner after another, on a phone if need be. */
abstract class WorklistScenario {

    @Inject
    Stage stage;

    @Inject
    StaffSetup staff;

    @Test
    void itKeepsItsPlaceAndWhatWasTickedCanBeUndone() {
        Stage.Staged set = stage.campaign(5);
        Person mori = Person.signedIn(staff, Role.in(set.division(), RoleNames.OPERATOR));
        String path = "/desk/campaigns/" + set.campaign() + "/worklist";
        assertThat(page(mori, path)).contains("連絡済み 0 / 5").doesNotContain("person_");

        String first = open(mori, path, "");
        String later = group(first, "name=\"after\" value=\"([^\"]+)\"");
        String second = open(mori, path, later);
        assertThat(handle(second)).isNotEqualTo(handle(first));

        Map<String, String> tick = Map.of(
                "link",
                group(second, "name=\"link\" value=\"([^\"]+)\""),
                "size",
                "1",
                "reason",
                "TELLING_WINNERS",
                "after",
                later);
        Response ticked = WinnersListScenario.submit(mori, path + "/told", tick);
        assertThat(ticked.statusCode()).isEqualTo(303);
        String place = ticked.getHeader("Location").replaceAll("^https?://[^/]+", "");
        assertThat(place).contains("size=1", "reason=TELLING_WINNERS", "after=" + later, "done=");
        String back = page(mori, place);
        assertThat(back).contains("1人を連絡済みにしました", "連絡済み 1 / 5", "<option selected>1</option>");

        WinnersListScenario.submit(mori, group(back, "action=\"([^\"]+/undo)\""), Map.of());
        assertThat(page(mori, path)).contains("連絡済み 0 / 5");
        assertThat(WinnersListScenario.submit(mori, path + "/told", Map.of()).getHeader("Location"))
                .contains("notice=none_chosen");
        assertThat(mori.request().get(path + "?after=AAAA").statusCode()).isIn(400, 422);
    }

    private static String open(Person person, String path, String after) {
        Response answer = WinnersListScenario.submit(
                person, path, Map.of("reason", "TELLING_WINNERS", "size", "1", "after", after));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString().split("<bdi>@person_", -1)).hasSize(2);
        return answer.asString();
    }

    private static String handle(String page) {
        return group(page, "<bdi>@(person_[0-9]+)</bdi>");
    }

    private static String group(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String page(Person person, String path) {
        Response answer = person.request().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }
}
