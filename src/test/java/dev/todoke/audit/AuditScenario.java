package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.RoleNames;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The log in a real database: what stands, what goes with its transaction, who reads it, what tampering looks like. */
abstract class AuditScenario {

    @Inject
    AuditLog audit;

    @Inject
    StaffSetup setup;

    @Inject
    EntityManager database;

    private final UUID division = UUID.randomUUID();
    private final UUID campaign = UUID.randomUUID();

    private Leaf leaf() {
        return Leaf.of("details.open", new Actor(Actor.Kind.STAFF, UUID.randomUUID()))
                .division(division)
                .campaign(campaign)
                .reason(AccessReason.SHIPPING)
                .count("rows", 2)
                .code("layout", "b2")
                .records(List.of(UUID.randomUUID(), UUID.randomUUID()));
    }

    private Person auditor() {
        return Person.signedIn(setup, Role.in(division, RoleNames.AUDITOR));
    }

    @Test
    void aLeafStandsIfAndOnlyIfTheDeedDoesAndAFirstLeafAlways() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                audit.record(leaf());
                audit.recordFirst(leaf());
                throw new IllegalStateException("the deed failed");
            });
        } catch (IllegalStateException expected) {
            // The deed failed, as it was to.
        }
        QuarkusTransaction.requiringNew().run(() -> audit.record(leaf()));
        auditor()
                .request()
                .get("/api/v1/audit/leaves?campaign=" + campaign)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].findings", hasSize(0))
                .body("items[0].records", equalTo(2))
                .body("items[0].counts.rows", equalTo(2));
    }

    @Test
    void tamperingWithColumnsOrRecordSetShows() {
        audit.recordFirst(leaf());
        audit.recordFirst(leaf());
        Person auditor = auditor();
        List<String> ids = auditor.request()
                .get("/api/v1/audit/leaves?campaign=" + campaign)
                .path("items.id");
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("update audit_leaf set reason = 'INQUIRY' where id = ?1")
                    .setParameter(1, UUID.fromString(ids.get(0)))
                    .executeUpdate();
            database.createNativeQuery("delete from audit_leaf_records where leaf = ?1")
                    .setParameter(1, UUID.fromString(ids.get(1)))
                    .executeUpdate();
        });
        auditor.request().get("/api/v1/audit/leaves/" + ids.get(0)).then().body("findings", hasItem("COLUMNS_DIFFER"));
        auditor.request().get("/api/v1/audit/leaves/" + ids.get(1)).then().body("findings", hasItem("RECORDS_DIFFER"));
        auditor.request().get("/desk/audit").then().statusCode(200).body(containsString("不一致"));
    }

    /** One such row kept every page of the log from being read. */
    @Test
    void aWordThatNoCodeOfOursWroteIsShownAsTamperingAndHidesNothing() {
        audit.recordFirst(leaf());
        Person auditor = auditor();
        String id = auditor.request()
                .get("/api/v1/audit/leaves?campaign=" + campaign)
                .path("items[0].id");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update audit_leaf set reason = 'CURIOSITY', outcome = 'EVIL' where id = ?1")
                        .setParameter(1, UUID.fromString(id))
                        .executeUpdate());
        auditor.request()
                .get("/api/v1/audit/leaves?campaign=" + campaign)
                .then()
                .statusCode(200)
                .body("items[0].findings", hasItem("COLUMNS_DIFFER"));
        auditor.request().get("/desk/audit/" + id).then().statusCode(200).body(containsString("書かれたときと違います"));
        auditor.request().get("/desk/audit").then().statusCode(200).body(containsString("不一致"));
    }

    @Test
    void theWallHoldsAndPagesFollowOneAnother() {
        IntStream.range(0, 5).forEach(i -> audit.recordFirst(leaf()));
        Person auditor = auditor();
        Person elsewhere = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.AUDITOR));
        var first = auditor.request().get("/api/v1/audit/leaves?limit=3&campaign=" + campaign);
        assertThat(first.<List<String>>path("items.id")).hasSize(3);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        String next = first.path("next");
        var second = auditor.request().get("/api/v1/audit/leaves?limit=3&campaign=" + campaign + "&after=" + next);
        assertThat(second.<List<String>>path("items.id"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(first.path("items.id"));
        elsewhere
                .request()
                .get("/api/v1/audit/leaves?campaign=" + campaign)
                .then()
                .body("items", hasSize(0));
        elsewhere
                .request()
                .get("/api/v1/audit/leaves/"
                        + first.<List<String>>path("items.id").get(0))
                .then()
                .statusCode(404);
    }

    @Test
    void signInsAreReadByWhoeverAuditsTheInstance() {
        Person everywhere = Person.signedIn(setup, new Role(RoleNames.AUDITOR, null));
        everywhere.request().get("/desk/audit").then().statusCode(200).body(containsString("session.open"));
        auditor().request().get("/desk/audit").then().statusCode(200);
    }

    @Test
    void theFirstPageGreetsEveryRole() {
        for (String role : List.of(RoleNames.VIEWER, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER)) {
            Person person = Person.signedIn(setup, Role.in(division, role));
            person.request().get("/desk").then().statusCode(200).body(containsString("今日やること"));
            person.request().get("/desk/admin").then().statusCode(200);
        }
    }
}
