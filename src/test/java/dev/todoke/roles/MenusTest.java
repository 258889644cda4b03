package dev.todoke.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.RoleNames;
import dev.todoke.shipping.Stage;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No page shows the signed-in person a way to a page that would refuse them. */
@QuarkusTest
class MenusTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/desk[^\"?#]*)\"");

    @Inject
    StaffSetup setup;

    @Inject
    Stage stage;

    @Test
    void everyLinkThatIsShownLeadsSomewhere() {
        Things things = Things.in(stage, setup);
        UUID elsewhere = UUID.randomUUID();
        String campaign = things.ids().get("campaigns");
        List<String> pages = List.of(
                "/desk",
                "/desk/admin",
                "/desk/campaigns",
                "/desk/campaigns/" + campaign,
                "/desk/campaigns/" + campaign + "/winners",
                "/desk/campaigns/" + campaign + "/lists",
                "/desk/retention/" + campaign,
                "/desk/lists");
        TreeMap<String, String> wrong = new TreeMap<>();
        Set<String> followed = new TreeSet<>();
        for (String role : RoleNames.ALL) {
            // More may be done elsewhere; the tabs of this campaign speak of this division.
            Person person = role.equals(RoleNames.ADMIN)
                    ? Person.signedIn(setup, Role.admin())
                    : Person.signedIn(setup, Role.in(things.division(), role), Role.in(elsewhere, RoleNames.OPERATOR));
            for (String page : pages) {
                Response shown = person.request().get(page);
                if (shown.statusCode() != 200) {
                    continue;
                }
                LINK.matcher(shown.asString())
                        .results()
                        .map(r -> r.group(1))
                        .distinct()
                        .forEach(link -> {
                            int status = person.request().get(link).statusCode();
                            followed.add(link);
                            if (status != 200) {
                                wrong.put(role + " on " + page, link + " -> " + status);
                            }
                        });
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(followed).hasSizeGreaterThan(15);
    }
}
