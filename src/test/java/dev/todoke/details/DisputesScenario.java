package dev.todoke.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.channel.Takeovers;
import dev.todoke.intake.Submission;
import dev.todoke.job.RunTask;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.ListFormat;
import dev.todoke.shipping.ListMaking;
import dev.todoke.shipping.Lists;
import dev.todoke.shipping.Stage;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.vault.RecordRef;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Two answers for one winner, and answers that may be an intruder's: nobody is shipped to until a person has decided. */
abstract class DisputesScenario {

    @Inject
    Stage stage;

    @Inject
    Disputes disputes;

    @Inject
    Standings standings;

    @Inject
    DerivedRecords derived;

    @Inject
    Takeovers takeovers;

    @Inject
    ListMaking making;

    @Inject
    Lists lists;

    @Inject
    RunTask tasks;

    @Inject
    EntityManager entities;

    @Inject
    TodokeClock clock;

    @Test
    void bothAnswersStandOnNoListUntilOneIsChosenAndTheOtherIsGone() {
        Staged set = stage.campaign(2);
        UUID winner = set.award(0).winnerId();
        UUID first = stage.send(set, 0, Stage.form(0), null);
        UUID sure = stage.send(set, 1, Stage.form(1), null);
        tasks.now(DetailsTask.NAME);
        UUID second = stage.send(set, 0, Stage.form(2), null);
        assertThat(listed(set)).containsExactly(sure);
        refused(() -> disputes.choose(winner, sure, set.person()), ProblemType.NOT_FOUND);

        disputes.choose(winner, second, set.person());
        assertThat(listed(set)).containsExactlyInAnyOrder(sure, second);
        assertThat(count("record_key where record = ", first)).isZero();
        assertThat(count("submission_sealed where record = ", first)).isZero();
        assertThat(count("derived_record where record = ", first)).isZero();
        assertThat(count("audit_leaf where action = 'dispute.decide' and object = ", winner))
                .isEqualTo(1);
        refused(() -> disputes.choose(winner, first, set.person()), ProblemType.CONFLICT);
    }

    @Test
    void theFirstAnswerMayBeTheRightOne() {
        Staged set = stage.campaign(1);
        UUID winner = set.award(0).winnerId();
        UUID first = stage.send(set, 0, Stage.form(0), null);
        UUID second = stage.send(set, 0, Stage.form(1), null);
        disputes.choose(winner, first, set.person());
        assertThat(listed(set)).containsExactly(first);
        assertThat(count("record_key where record = ", second)).isZero();
        UUID corrected = stage.send(set, 0, Stage.form(2), first);
        assertThat(corrected).isEqualTo(first);
        assertThat(listed(set)).as("whoever was chosen may still correct").containsExactly(first);
    }

    @Test
    void aSecondAnswerSinceATakeoverIsShutAwayAloneAndTheFirstStays() {
        Staged set = stage.campaign(1);
        UUID winner = set.award(0).winnerId();
        UUID first = stage.send(set, 0, Stage.form(0), null);
        Instant earliest = clock.now();
        UUID second = stage.send(set, 0, Stage.form(1), null);
        assertThat(state(winner)).isEqualTo(DetailsState.DISPUTED);
        takeovers.declare(set.account(), earliest, clock.now(), set.person());
        assertThat(listed(set)).containsExactly(first);
        refused(() -> disputes.choose(winner, second, set.person()), ProblemType.CONFLICT);

        disputes.release(winner, second, set.person());
        assertThat(state(winner)).as("let go, it is a second answer again").isEqualTo(DetailsState.DISPUTED);
        disputes.choose(winner, second, set.person());
        assertThat(listed(set)).containsExactly(second);
    }

    @Test
    void quarantineFollowsFromTheTimesAndAReleaseFreesOneAnswerOnly() {
        Staged set = stage.campaign(3);
        UUID before = stage.send(set, 0, Stage.form(0), null);
        Instant earliest = clock.now();
        UUID one = stage.send(set, 1, Stage.form(1), null);
        stage.send(set, 2, Stage.form(2), null);
        assertThat(listed(set)).hasSize(3);
        takeovers.declare(set.account(), earliest, clock.now(), set.person());
        assertThat(listed(set)).as("what came before is nobody else's").containsExactly(before);

        stage.send(set, 1, Stage.form(4), one);
        assertThat(state(set.award(1).winnerId()))
                .as("a correction does not wash an answer clean")
                .isEqualTo(DetailsState.QUARANTINED);
        refused(() -> disputes.release(set.award(0).winnerId(), one, set.person()), ProblemType.NOT_FOUND);
        refused(() -> disputes.release(set.award(1).winnerId(), Ids.next(), set.person()), ProblemType.NOT_FOUND);
        disputes.release(set.award(1).winnerId(), one, set.person());
        disputes.release(set.award(1).winnerId(), one, set.person());
        assertThat(listed(set)).containsExactlyInAnyOrder(before, one);
        assertThat(state(set.award(2).winnerId())).isEqualTo(DetailsState.QUARANTINED);
        assertThat(count(
                        "audit_leaf where action = 'quarantine.release' and object = ",
                        set.award(1).winnerId()))
                .isEqualTo(1);
    }

    @Test
    void aStandingDisputeIsAllThatIsLookedAtAgain() {
        Staged set = stage.campaign(3);
        UUID first = stage.send(set, 0, Stage.form(0), null);
        stage.send(set, 1, Stage.form(1), null);
        stage.send(set, 2, Stage.form(2), null);
        UUID second = stage.send(set, 0, Stage.form(3), null);
        tasks.now(DetailsTask.NAME);
        List<UUID> looked = QuarkusTransaction.requiringNew()
                .call(() -> derived.page(set.campaign(), RecordRef.NOBODY, 10).stream()
                        .map(Submission::record)
                        .toList());
        assertThat(looked).containsExactlyInAnyOrder(first, second);
    }

    /** What a list made now would hold; it is taken back at once, so that the next look finds everybody free. */
    private List<UUID> listed(Staged set) {
        var list = making.create(set.campaign(), set.list(ListFormat.GENERIC, clock.today()), set.person());
        List<UUID> records = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select r.record from ShippingListRow r where r.listId = ?1", UUID.class)
                        .setParameter(1, list.id())
                        .getResultList());
        lists.discard(list.id(), set.person());
        return records;
    }

    private DetailsState state(UUID winner) {
        return QuarkusTransaction.requiringNew().call(() -> standings.of(winner).state());
    }

    private long count(String rows, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select count(*) from " + rows + "?1")
                                .setParameter(1, id)
                                .getSingleResult())
                        .longValue());
    }

    private static void refused(ThrowingCallable deed, ProblemType type) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
