package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.todoke.job.RunTask;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A few words beside a reason: sealed, for auditors only, gone on their day, and the leaf as whole as before. */
abstract class NoteScenario {

    private static final String NOTE = "canary 返送の件で窓口に連絡あり";

    @Inject
    Stage stage;

    @Inject
    StaffSetup staff;

    @Inject
    Notes notes;

    @Inject
    NoteHolding holding;

    @Inject
    AuditCheck check;

    @Inject
    LogPages pages;

    @Inject
    LogVerification verification;

    @Inject
    RunTask tasks;

    @Inject
    EntityManager database;

    @Inject
    TodokeClock clock;

    private Staged set;
    private Person auditor;

    @BeforeEach
    void somebodyWithDetails() {
        set = stage.answered(1);
        auditor = Person.signedIn(staff, Role.in(set.division(), RoleNames.AUDITOR));
    }

    private Response opened(String note) {
        Person shipper = Person.signedIn(staff, Role.in(set.division(), RoleNames.SHIPPER));
        UUID winner = set.award(0).winnerId();
        shipper.stepUp("OPEN_DETAILS", set.division(), winner).then().statusCode(200);
        Map<String, String> body = new HashMap<>(Map.of("reason", "ADDRESS_CHECK"));
        body.put("note", note);
        return shipper.request()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/campaigns/" + set.campaign() + "/winners/" + winner + "/details");
    }

    private String leaf() {
        return auditor.request()
                .get("/api/v1/audit/leaves?topic=OPENING&campaign=" + set.campaign())
                .then()
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("details.open"))
                .body(not(containsString("canary")))
                .extract()
                .path("items[0].id");
    }

    private Response note(Person person, String leaf) {
        return person.request().contentType("application/json").post("/api/v1/audit/leaves/" + leaf + "/note");
    }

    private AuditLeaf row(String leaf) {
        return QuarkusTransaction.requiringNew().call(() -> database.find(AuditLeaf.class, UUID.fromString(leaf)));
    }

    private int sweep() {
        tasks.now("retention.notes");
        return QuarkusTransaction.requiringNew().call(() -> (int) notes.count());
    }

    @Test
    void anAuditorReadsItAndThatIsAnOpeningOfItsOwn() {
        opened(NOTE).then().statusCode(200);
        String leaf = leaf();
        assertThat(row(leaf).noteCommitment()).hasSize(32);
        assertThat(row(leaf).networkCommitment()).hasSize(32);
        note(auditor, leaf)
                .then()
                .statusCode(200)
                .body("note", equalTo(NOTE))
                .body("network", equalTo("127.0.0.0/24"))
                .body("fits", equalTo(true));
        auditor.request()
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrf", auditor.csrf())
                .post("/desk/audit/" + leaf + "/note")
                .then()
                .statusCode(200)
                .body(containsString(NOTE));
        auditor.request().get("/desk/audit/" + leaf).then().body(not(containsString("canary")));
        auditor.request()
                .get("/api/v1/audit/leaves?campaign=" + set.campaign() + "&actor=" + auditor.id)
                .then()
                .body("items.findAll { it.action == 'note.open' }", hasSize(2));
        for (String role : Set.of(RoleNames.SHIPPER, RoleNames.MANAGER, RoleNames.SUPPORT)) {
            note(Person.signedIn(staff, Role.in(set.division(), role)), leaf)
                    .then()
                    .statusCode(403);
        }
        note(Person.signedIn(staff, Role.in(UUID.randomUUID(), RoleNames.AUDITOR)), leaf)
                .then()
                .statusCode(404);
    }

    @Test
    void whatLooksLikeSomebodysDetailsOpensNothing() {
        opened("canary@example.jp に連絡")
                .then()
                .statusCode(422)
                .body(not(containsString("canary")))
                .body(not(containsString("見本 太郎")));
        auditor.request()
                .get("/api/v1/audit/leaves?topic=OPENING&campaign=" + set.campaign())
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void afterItsYearItIsGoneAndTheLeafIsAsItWas() {
        opened(NOTE).then().statusCode(200);
        String leaf = leaf();
        byte[] before = row(leaf).canonical();
        int kept = sweep();
        assertThat(kept).as("nothing goes before its day").isPositive();
        keepUntil(leaf, 0);
        assertThat(sweep()).as("on its last day it is still there").isEqualTo(kept);
        keepUntil(leaf, 1);
        assertThat(sweep()).isLessThan(kept);
        note(auditor, leaf).then().statusCode(410);
        auditor.request().get("/desk/audit/" + leaf).then().statusCode(200).body(containsString("もうありません"));
        assertThat(row(leaf).canonical()).isEqualTo(before);
        assertThat(pages.notesMissing()).as("the sweep accounts for it").isZero();
        assertThat(check.check(row(leaf))).isEmpty();
    }

    private void keepUntil(String leaf, int daysAgo) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update audit_note_sealed set keep_until = ?1 where leaf = ?2")
                        .setParameter(1, clock.today().minusDays(daysAgo))
                        .setParameter(2, UUID.fromString(leaf))
                        .executeUpdate());
    }

    @Test
    void itGoesWithTheWinnerWhomItIsAbout() {
        opened(NOTE).then().statusCode(200);
        Set<UUID> winner = Set.of(set.award(0).winnerId());
        assertThat(QuarkusTransaction.requiringNew().call(() -> holding.inventory(winner)))
                .containsEntry("audit_note_sealed", 1L);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> holding.erase(winner).records()))
                .hasSize(1);
        note(auditor, leaf()).then().statusCode(410);
        assertThat(pages.notesMissing()).as("the erasure accounts for it").isZero();
    }

    /** Whoever may write the database takes a note away before its day. */
    @Test
    void oneThatIsGoneWithoutAnErasureIsFound() {
        opened(NOTE).then().statusCode(200);
        UUID leaf = UUID.fromString(leaf());
        UUID elsewhere = leafWithoutNote();
        move(leaf, elsewhere);
        assertThat(pages.notesMissing()).isEqualTo(1);
        assertThat(verification.run(null, List.of()).findings())
                .contains(new LogReport.Finding(LogReport.Fault.NOTE_MISSING, 1));
        move(elsewhere, leaf);
        assertThat(pages.notesMissing()).isZero();
    }

    private UUID leafWithoutNote() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "select l.id from AuditLeaf l where l.noteCommitment is null"
                                        + " and l.networkCommitment is null",
                                UUID.class)
                        .setMaxResults(1)
                        .getSingleResult());
    }

    private void move(UUID from, UUID to) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update audit_note_sealed set leaf = ?1 where leaf = ?2")
                        .setParameter(1, to)
                        .setParameter(2, from)
                        .executeUpdate());
    }

    /** Another note under the same leaf opens, and is told for what it is. */
    @Test
    void anExchangedNoteDoesNotFitItsLeaf() {
        opened(NOTE).then().statusCode(200);
        String first = leaf();
        Staged other = stage.answered(1);
        Staged mine = set;
        set = other;
        Person theirs = auditor;
        auditor = Person.signedIn(staff, Role.in(other.division(), RoleNames.AUDITOR));
        opened("別の補足").then().statusCode(200);
        String second = leaf();
        set = mine;
        auditor = theirs;
        UUID elsewhere = leafWithoutNote();
        move(UUID.fromString(first), elsewhere);
        move(UUID.fromString(second), UUID.fromString(first));
        move(elsewhere, UUID.fromString(second));
        note(auditor, first).then().statusCode(200).body("fits", equalTo(false));
    }
}
