package dev.todoke.audit;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An auditor looks for something in the log: by topic, person, object and day; by REST and on the pages. */
abstract class LeafFilterScenario {

    /** What granting the roles of the two people leaves in the log. */
    private static final int ROLES = 2;

    @Inject
    AuditLog audit;

    @Inject
    StaffSetup setup;

    @Inject
    TodokeClock clock;

    private final UUID division = UUID.randomUUID();
    private final UUID list = UUID.randomUUID();
    private final List<UUID> records = List.of(UUID.randomUUID(), UUID.randomUUID());
    private Person clerk;
    private Person auditor;

    @BeforeEach
    void threeLeaves() {
        clerk = Person.prepared(setup, List.of(Role.in(division, RoleNames.SHIPPER)));
        auditor = Person.signedIn(setup, Role.in(division, RoleNames.AUDITOR));
        Actor actor = new Actor(Actor.Kind.STAFF, clerk.id);
        QuarkusTransaction.requiringNew().run(() -> {
            audit.record(Leaf.of("details.open", actor)
                    .division(division)
                    .object("operation-object", list)
                    .reason(AccessReason.SHIPPING)
                    .count("records", 2)
                    .records(records));
            audit.record(Leaf.of("list.fetch", actor).division(division).object("list", list));
            audit.record(Leaf.of("list.fetch", new Actor(Actor.Kind.STAFF, UUID.randomUUID()))
                    .division(division)
                    .refused(new Refusal(ProblemType.FORBIDDEN)));
        });
    }

    private io.restassured.response.ValidatableResponse leaves(String query) {
        return auditor.request().get("/api/v1/audit/leaves?" + query).then().statusCode(200);
    }

    @Test
    void eachFilterLeavesWhatItNames() {
        leaves("topic=STAFF").body("items.action", everyItem(equalTo("role.grant")));
        leaves("limit=50").body("items", hasSize(3 + ROLES));
        leaves("topic=EXPORT").body("items", hasSize(2)).body("items.action", everyItem(equalTo("list.fetch")));
        leaves("topic=OPENING").body("items", hasSize(1)).body("items[0].records", equalTo(2));
        leaves("refused=true").body("items", hasSize(1)).body("items[0].outcome", equalTo("REFUSED"));
        leaves("actor=" + clerk.id).body("items", hasSize(2));
        leaves("object=" + list + "&topic=EXPORT").body("items", hasSize(1));
        leaves("from=" + clock.today() + "&to=" + clock.today()).body("items", hasSize(3 + ROLES));
        leaves("to=" + clock.today().minusDays(1)).body("items", hasSize(0));
        leaves("from=" + clock.today().plusDays(1)).body("items", hasSize(0));
    }

    @Test
    void theRecordsOfABulkOpeningAreListed() {
        String id = leaves("topic=OPENING").extract().path("items[0].id");
        auditor.request()
                .get("/api/v1/audit/leaves/" + id + "/records")
                .then()
                .statusCode(200)
                .body("$", hasSize(2));
        auditor.request()
                .get("/desk/audit/" + id)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString(records.get(0).toString()),
                        containsString(records.get(1).toString()),
                        containsString("書かれたときのまま"),
                        containsString("発送")));
    }

    @Test
    void thePageShowsWhoItWasAndKeepsItsFilterInTheAddress() {
        auditor.request()
                .get("/desk/audit?topic=EXPORT&actor=" + clerk.id + "&from=" + clock.today())
                .then()
                .statusCode(200)
                .body(allOf(containsString("list.fetch"), not(containsString("details.open"))))
                .body(containsString("value=\"" + clock.today() + "\""))
                .body(containsString("<option value=\"EXPORT\" selected>"))
                .body(containsString("name=\"actor\" value=\"" + clerk.id + "\""));
        auditor.request()
                .get("/desk/audit?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("Only what was refused"));
    }

    @Test
    void anotherDivisionsLeavesAreNotThere() {
        String id = leaves("topic=OPENING").extract().path("items[0].id");
        Person stranger = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.AUDITOR));
        for (String path :
                List.of("/api/v1/audit/leaves/" + id, "/api/v1/audit/leaves/" + id + "/records", "/desk/audit/" + id)) {
            stranger.request().get(path).then().statusCode(404);
        }
        stranger.request()
                .get("/api/v1/audit/leaves?object=" + list)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void whatCannotBeReadIsRefusedWithoutBeingRepeated() {
        for (String query : List.of("topic=CANARY", "actor=canary", "object=canary", "from=canary", "to=9999-12-31")) {
            auditor.request()
                    .get("/api/v1/audit/leaves?" + query)
                    .then()
                    .statusCode(422)
                    .body(not(containsString("canary")));
            auditor.request().get("/desk/audit?" + query).then().statusCode(422).body(not(containsString("canary")));
        }
    }
}
