package dev.todoke.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.RoleNames;
import dev.todoke.roles.Endpoints.Endpoint;
import dev.todoke.shipping.Stage;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The right role in one division is worth nothing in another. Every endpoint that names a thing of division A is tried
 * with somebody who has the role it asks for in division B and another role in A.
 */
@QuarkusTest
class WallsTest {

    @Inject
    StaffSetup setup;

    @Inject
    Stage stage;

    private final Map<String, Person> people = new HashMap<>();

    @Test
    void aRoleElsewhereOpensNothingHere() {
        Things things = Things.in(stage, setup);
        UUID elsewhere = UUID.randomUUID();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Endpoint endpoint : Endpoints.table().values()) {
            Optional<String> path = things.path(endpoint);
            // What is everybody's own (sessions, passkeys) has no wall between divisions, but one around each person.
            if (path.isEmpty() || endpoint.roles().stream().noneMatch(WallsTest::isOfADivision)) {
                continue;
            }
            String right = endpoint.roles().stream()
                    .filter(r -> !r.equals(RoleNames.ADMIN))
                    .findFirst()
                    .orElseThrow();
            String weak = RoleNames.ALL.stream()
                    .filter(r -> !endpoint.roles().contains(r))
                    .filter(r -> !r.equals(RoleNames.ADMIN))
                    .findFirst()
                    .orElseThrow();
            Person half = people.computeIfAbsent(
                    right + " " + weak,
                    both -> Person.signedIn(setup, Role.in(elsewhere, right), Role.in(things.division(), weak)));
            int status = things.call(half, endpoint, path.get()).statusCode();
            // A sheet or a leaf is looked for among one's own divisions, and is not there.
            if (status != 403 && status != 404) {
                wrong.add(endpoint.key() + " as " + right + " elsewhere and " + weak + " here -> " + status);
            }
            if (endpoint.method().equals("GET") && things.has(endpoint)) {
                Person whole =
                        people.computeIfAbsent(right, one -> Person.signedIn(setup, Role.in(things.division(), right)));
                int found = things.call(whole, endpoint, path.get()).statusCode();
                if (found == 404) {
                    wrong.add(endpoint.key() + " names nothing that is there");
                }
            }
            tried++;
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(80);
    }

    private static boolean isOfADivision(String role) {
        return RoleNames.ALL.contains(role) && !role.equals(RoleNames.ADMIN);
    }
}
