package dev.todoke.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.todoke.job.RunTask;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.ListFormat;
import dev.todoke.shipping.ListMaking;
import dev.todoke.shipping.ListRows;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Person;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One record that does not open is one person's trouble, not a campaign's. */
abstract class UnreadableScenario {

    @Inject
    Stage stage;

    @Inject
    StaffSetup staff;

    @Inject
    RunTask tasks;

    @Inject
    Arrivals arrivals;

    @Inject
    Details details;

    @Inject
    UnreadableRecords unreadable;

    @Inject
    ListMaking making;

    @Inject
    ListRows rows;

    @Inject
    EntityManager entities;

    @Inject
    TodokeClock clock;

    @Test
    void oneFlippedBitKeepsNobodyElseWaiting() {
        Staged set = stage.answered(3);
        UUID record = flipOneBit(set);
        derive();
        derive();
        assertThat(details.listable(set.campaign())).hasSize(2);
        assertThat(aside(set)).singleElement().satisfies(row -> {
            assertThat(row.record()).isEqualTo(record);
            assertThat(row.problem()).isEqualTo(UnreadableRecord.Problem.DAMAGED);
        });
        assertThat(leaves(record)).as("told once, not every minute").isEqualTo(1);
        var list = making.create(set.campaign(), set.list(ListFormat.B2, clock.today()), set.person());
        assertThat(rows.size(list.id())).isEqualTo(2);
    }

    @Test
    void aRecordWithoutItsKeySaysSo() {
        Staged set = stage.answered(2);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from record_key where record = ?1")
                        .setParameter(1, recordOf(set))
                        .executeUpdate());
        derive();
        derive();
        assertThat(aside(set)).extracting(UnreadableRecord::problem).containsExactly(UnreadableRecord.Problem.NO_KEY);
        assertThat(leaves(recordOf(set))).isEqualTo(1);
        assertThat(details.listable(set.campaign())).hasSize(1);
    }

    @Test
    void whatWasMendedIsReadByHandAfterARestartAndUnderANewKey() {
        Staged byHand = damagedAndMended();
        derive();
        assertThat(details.listable(byHand.campaign()))
                .as("nothing was said about it")
                .hasSize(1);
        arrivals.readAgain(byHand.campaign());
        assertThat(details.listable(byHand.campaign())).hasSize(2);
        assertThat(aside(byHand)).isEmpty();

        Staged restarted = damagedAndMended();
        QuarkusTransaction.requiringNew()
                .run(() -> unreadable.update(
                        "seenAt = ?1 where campaignId = ?2",
                        clock.now().minus(Duration.ofDays(1)),
                        restarted.campaign()));
        derive();
        assertThat(details.listable(restarted.campaign())).hasSize(2);

        Staged rewrapped = damagedAndMended();
        tasks.now("vault.rewrap");
        derive();
        assertThat(details.listable(rewrapped.campaign())).hasSize(2);
    }

    @Test
    void thePageOfTheCampaignNamesItAndHasAButton() {
        Staged set = damagedAndMended();
        String page = "/desk/campaigns/" + set.campaign();
        Person viewer = Person.signedIn(staff, Role.in(set.division(), RoleNames.VIEWER));
        Person shipper = Person.signedIn(staff, Role.in(set.division(), RoleNames.SHIPPER));
        viewer.request()
                .get(page + "/lists")
                .then()
                .statusCode(200)
                .body(containsString(set.award(0).reference()), containsString("開けない登録"))
                .body(not(containsString("/readings")));
        press(viewer, page).then().statusCode(403);
        press(shipper, page).then().statusCode(303);
        shipper.request().get(page + "/lists").then().statusCode(200).body(not(containsString("開けない登録")));
    }

    private static io.restassured.response.Response press(Person person, String page) {
        return person.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("csrf", person.csrf())
                .post(page + "/readings");
    }

    private Staged damagedAndMended() {
        Staged set = stage.answered(2);
        flipOneBit(set);
        derive();
        assertThat(aside(set)).hasSize(1);
        flipOneBit(set);
        return set;
    }

    private void derive() {
        tasks.now(DetailsTask.NAME);
    }

    private UUID recordOf(Staged set) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select s.record from Submission s where s.winnerId = ?1", UUID.class)
                        .setParameter(1, set.award(0).winnerId())
                        .getSingleResult());
    }

    private UUID flipOneBit(Staged set) {
        UUID record = recordOf(set);
        QuarkusTransaction.requiringNew().run(() -> {
            byte[] body = (byte[])
                    entities.createNativeQuery("select body from submission_sealed where record = ?1", byte[].class)
                            .setParameter(1, record)
                            .getSingleResult();
            body[body.length / 2] ^= 1;
            entities.createNativeQuery("update submission_sealed set body = ?1 where record = ?2")
                    .setParameter(1, body)
                    .setParameter(2, record)
                    .executeUpdate();
        });
        return record;
    }

    private List<UnreadableRecord> aside(Staged set) {
        return QuarkusTransaction.requiringNew().call(() -> unreadable.ofCampaign(set.campaign()));
    }

    private long leaves(UUID record) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select count(*) from audit_leaf where action = 'record.unreadable' and object = ?1")
                                .setParameter(1, record)
                                .getSingleResult())
                        .longValue());
    }
}
