package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.details.Details;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.ListExport;
import dev.todoke.shipping.ListFormat;
import dev.todoke.shipping.ListMaking;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The database refuses leaves: then nothing is opened, whatever the way. The same requests succeed before and after, so
 * that it is the log that holds them.
 */
abstract class UnwritableLogScenario {

    /** What the people of {@link Stage} sent, how they are called, and a note. */
    private static final List<String> CANARIES = List.of("見本 太郎", "梅田", "person_", "5300001", "canary");

    @Inject
    Stage stage;

    @Inject
    StaffSetup staff;

    @Inject
    ListMaking making;

    @Inject
    ListExport export;

    @Inject
    Details details;

    @Inject
    EntityManager database;

    @Inject
    TodokeClock clock;

    /** Makes every insert of a leaf fail: at the statement, or as late as at the commit. */
    abstract List<String> refuse();

    abstract List<String> allow();

    void sql(List<String> statements) {
        QuarkusTransaction.requiringNew()
                .run(() -> statements.forEach(
                        statement -> database.createNativeQuery(statement).executeUpdate()));
    }

    @AfterEach
    void allowAgain() {
        sql(allow());
    }

    private static Response post(Person person, String path, Object body) {
        return person.request().contentType("application/json").body(body).post(path);
    }

    private Map<String, Supplier<Response>> openings(Staged set) {
        UUID division = set.division();
        UUID campaign = set.campaign();
        List<UUID> winners = List.of(set.award(0).winnerId(), set.award(1).winnerId());
        UUID list = making.create(campaign, set.list(ListFormat.GENERIC, clock.today()), set.person())
                .id();
        export.produce(list, set.person());
        Staged other = stage.answered(1);
        UUID second = making.create(other.campaign(), other.list(ListFormat.GENERIC, clock.today()), other.person())
                .id();
        Person shipper =
                Person.signedIn(staff, Role.in(division, RoleNames.SHIPPER), Role.in(division, RoleNames.OPERATOR));
        // Each code is good once; a second person need not wait for the next.
        Person packer = Person.signedIn(
                staff, Role.in(division, RoleNames.SHIPPER), Role.in(other.division(), RoleNames.SHIPPER));
        Person auditor = Person.signedIn(staff, Role.in(division, RoleNames.AUDITOR));
        shipper.stepUp("OPEN_DETAILS", division, winners.get(0)).then().statusCode(200);
        UUID batch = details.operation(campaign, Set.copyOf(winners)).object();
        shipper.stepUp("OPEN_DETAILS", division, batch).then().statusCode(200);
        packer.stepUp("EXPORT_LIST", division, list).then().statusCode(200);
        packer.stepUp("EXPORT_LIST", other.division(), second).then().statusCode(200);
        String one = "/api/v1/campaigns/" + campaign + "/winners/" + winners.get(0) + "/details";
        Map<String, String> why = Map.of("reason", "ADDRESS_CHECK", "note", "canary");
        post(shipper, one, why).then().statusCode(200);
        String leaf = auditor.request()
                .get("/api/v1/audit/leaves?topic=OPENING&actor=" + shipper.id)
                .path("items[0].id");
        Person atTheDoor = Person.prepared(staff, List.of(Role.in(division, RoleNames.VIEWER)));
        Map<String, Supplier<Response>> all = new LinkedHashMap<>();
        all.put("details of one", () -> post(shipper, one, why));
        all.put(
                "details of one, on the page",
                () -> shipper.request()
                        .contentType("application/x-www-form-urlencoded; charset=utf-8")
                        .formParams("csrf", shipper.csrf(), "reason", "ADDRESS_CHECK")
                        .post("/desk/campaigns/" + campaign + "/winners/" + winners.get(0) + "/details"));
        all.put(
                "a batch of details",
                () -> post(
                        shipper,
                        "/api/v1/campaigns/" + campaign + "/details",
                        Map.of("winners", winners, "reason", "ADDRESS_CHECK")));
        all.put(
                "contacts and link tokens of a worklist",
                () -> post(
                        shipper,
                        "/api/v1/campaigns/" + campaign + "/worklist",
                        Map.of("reason", "TELLING_WINNERS", "size", 20)));
        all.put("the masked preview of a list", () -> post(packer, "/api/v1/lists/" + list + "/preview", ""));
        all.put("the production of a list", () -> post(packer, "/api/v1/lists/" + second + "/production", ""));
        all.put("the file of a list", () -> post(packer, "/api/v1/lists/" + list + "/file", ""));
        all.put("a note", () -> post(auditor, "/api/v1/audit/leaves/" + leaf + "/note", ""));
        all.put("the seed of a second factor", atTheDoor::signIn);
        return all;
    }

    @Test
    void nothingIsOpenedWhenTheLeafCannotBeCommitted() {
        Staged set = stage.answered(2);
        Map<String, Supplier<Response>> openings = openings(set);
        sql(refuse());
        openings.forEach((name, opening) -> {
            Response answer = opening.get();
            assertThat(answer.statusCode()).as(name).isGreaterThanOrEqualTo(500);
            assertThat(answer.asString()).as(name).doesNotContain(CANARIES);
            assertThat(answer.getCookies()).as(name).doesNotContainKey("todoke-desk");
        });
        sql(allow());
        openings.forEach((name, opening) -> {
            Response answer = opening.get();
            assertThat(answer.statusCode())
                    .as("%s, when the log can be written", name)
                    .isBetween(200, 204);
        });
        System.out.printf("openings held back by an unwritable log: %d/%d%n", openings.size(), openings.size());
    }

    /** The last bytes of a file wait for the leaf that says that it is whole. */
    @Test
    void aFileIsNotCompletedWhenItsCompletionCannotBeWrittenDown() {
        Staged set = stage.answered(1);
        UUID list = making.create(set.campaign(), set.list(ListFormat.GENERIC, clock.today()), set.person())
                .id();
        export.produce(list, set.person());
        Person shipper = Person.signedIn(staff, Role.in(set.division(), RoleNames.SHIPPER));
        shipper.stepUp("EXPORT_LIST", set.division(), list).then().statusCode(200);
        sql(refuseCompletion());
        String answer;
        try {
            answer = post(shipper, "/api/v1/lists/" + list + "/file", "").asString();
        } catch (Exception brokenOff) {
            // The length was promised and not kept; some clients throw at that, others keep what came.
            answer = "";
        }
        assertThat(answer).doesNotContain("見本マンション");
        sql(allow());
        assertThat(post(shipper, "/api/v1/lists/" + list + "/file", "").asString())
                .contains("見本マンション");
        long completed = QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "select count(*) from AuditLeaf where object = ?1 and action = 'list.fetched'",
                                Long.class)
                        .setParameter(1, list)
                        .getSingleResult());
        assertThat(completed).isEqualTo(1);
    }

    abstract List<String> refuseCompletion();
}
