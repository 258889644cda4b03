package dev.todoke.details;

import static org.hamcrest.Matchers.equalTo;

import dev.todoke.kernel.RoleNames;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** More winners than a batch may have are refused before anybody is looked up. */
@QuarkusTest
class BatchLimitTest {

    @Inject
    StaffSetup setup;

    @Test
    void tooManyAreRefusedBeforeAnyIsLookedUp() {
        Person shipper = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.SHIPPER));
        ask(shipper, Details.BATCH_LIMIT).then().statusCode(404);
        ask(shipper, Details.BATCH_LIMIT + 1).then().statusCode(422).body("code", equalTo("invalid"));
    }

    private static Response ask(Person person, int count) {
        List<UUID> winners = Stream.generate(UUID::randomUUID).limit(count).toList();
        return person.request()
                .contentType("application/json")
                .body(Map.of("winners", winners, "reason", "SHIPPING"))
                .post("/api/v1/campaigns/" + UUID.randomUUID() + "/details");
    }
}
