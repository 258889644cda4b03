package dev.todoke.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.job.RunTask;
import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sweep erases whom it must, when it must, and leaves behind what proves it; wherever it is broken off. */
abstract class SweepScenario {

    @Inject
    Stage stage;

    @Inject
    RunTask run;

    @Inject
    RetentionSweep sweep;

    @Inject
    DisposalRecords records;

    @Inject
    Freezes freezes;

    @Inject
    Holds holds;

    @Inject
    CopiesLedger ledger;

    @Inject
    CopyKeeping keeping;

    @Inject
    OverdueBoard board;

    @Inject
    Breakdown breakdown;

    @Test
    void theLastDayIsKeptAndTheNextErases() {
        UUID campaign = stage.campaign(2);
        List<Stage.Person> people = stage.people(campaign);
        UUID record = stage.submit(campaign, people.get(0));
        stage.submit(campaign, people.get(1));
        stage.start(people.get(0), StartEvent.DELIVERED, stage.today());

        stage.travelTo(stage.today().plusDays(30));
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(people.get(0))).isFalse();

        stage.travelTo(stage.today().plusDays(31));
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(people.get(0))).isTrue();
        assertThat(stage.isGone(people.get(1))).isFalse();
        assertThat(stage.rows("record_key", "record", record)).isZero();
        assertThat(stage.rows("tombstone", "campaign", campaign)).isPositive();
        assertThat(records.ofCampaign(campaign)).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(DisposalRecord.Kind.PEOPLE);
            assertThat(each.subjects()).isEqualTo(1);
        });
    }

    @Test
    void theRecordSaysWhatWentHowAndWhatIsStillOpenElsewhere() throws IOException {
        UUID campaign = stage.campaign(1);
        Stage.Person person = stage.people(campaign).get(0);
        stage.submit(campaign, person);
        stage.start(person, StartEvent.DECLINED, stage.today());
        addCopy(campaign);
        stage.travelTo(stage.today().plusDays(31));
        run.now(RetentionSweep.NAME);

        JsonNode text = new ObjectMapper().readTree(people(campaign).get(0).body());
        assertThat(text.path("format").asText()).isEqualTo("todoke.disposal.v1");
        assertThat(text.path("subjects").path("ids").get(0).asText())
                .isEqualTo(person.id().toString());
        assertThat(text.path("subjects").path("sha256").asText()).isEqualTo(Sha256.ofIds(Set.of(person.id())));
        assertThat(text.path("rows")
                        .path("intake.details")
                        .path("submission_sealed")
                        .asLong())
                .isEqualTo(1);
        assertThat(text.path("rows")
                        .path("winner.contact")
                        .path("contact_sealed")
                        .asLong())
                .isEqualTo(1);
        assertThat(text.path("categories").path("ADDRESS").asLong()).isEqualTo(1);
        assertThat(text.path("lastDays").path("first").asText())
                .isEqualTo(stage.today().plusDays(30).toString());
        assertThat(text.path("method").path("databaseCopiesUnreadableBy").asText())
                .startsWith(stage.today().plusDays(31 + 8).toString());
        assertThat(text.path("method").path("keyStoreBackupsUnreadableBy").asText())
                .startsWith(stage.today().plusDays(31 + 15).toString());
        assertThat(text.path("copiesElsewhere"))
                .singleElement()
                .satisfies(copy -> assertThat(copy.path("place").asText()).isEqualTo("DM_HISTORY"));
        assertThat(text.path("tombstones").get(0).path("field").asText()).isEqualTo("handle");
        assertThat(text.path("journal").path("sha256").asText()).isNotEmpty();
        assertThat(Math.abs(text.path("clocks").path("differenceMillis").asLong()))
                .isLessThan(60_000);
        assertThat(text.toString()).doesNotContainPattern("ret[0-9]+_[0-9]").doesNotContain("試験花子");
    }

    @Test
    void undecidedDetailsFreezeAndAreErasedOnlyOnceDecided() {
        UUID campaign = stage.campaign(1);
        Stage.Person person = stage.people(campaign).get(0);
        stage.submit(campaign, person);
        LocalDate latest = stage.today().plusMonths(6);

        stage.travelTo(latest.plusDays(5));
        run.now(RetentionSweep.NAME);
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(person)).isFalse();
        assertThat(freezes.ofCampaign(campaign)).containsExactly(person.id());
        assertThat(line(campaign).overdue()).isEqualTo(1);
        assertThat(line(campaign).frozen()).isEqualTo(1);

        stage.start(person, StartEvent.SHIPPED, latest.plusDays(5));
        assertThat(freezes.ofCampaign(campaign)).isEmpty();
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(person)).isTrue();
    }

    @Test
    void whoNeverSubmittedIsForgottenSixMonthsAfterTheClose() {
        UUID campaign = stage.campaign(1);
        Stage.Person person = stage.people(campaign).get(0);
        stage.travelTo(stage.today().plusMonths(6));
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(person)).isFalse();
        stage.travelTo(stage.today().plusMonths(6).plusDays(1));
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(person)).isTrue();
    }

    @Test
    void aHoldIsPassedOverUntilItIsReleased() {
        UUID campaign = stage.campaign(2);
        List<Stage.Person> people = stage.people(campaign);
        people.forEach(person -> stage.start(person, StartEvent.LAPSED, stage.today()));
        Anybody sato = new Anybody(Ids.next());
        stage.travelTo(stage.today().plusDays(40));
        Hold hold = holds.place(
                sato,
                campaign,
                people.get(0).id(),
                HoldReason.INCIDENT,
                stage.today().plusDays(60));
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(people.get(0))).isFalse();
        assertThat(stage.isGone(people.get(1))).isTrue();
        assertThat(line(campaign).held()).isEqualTo(1);

        holds.release(sato, hold.id());
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(people.get(0))).isTrue();
    }

    @Test
    void aHeldCampaignIsNotTouched() {
        UUID campaign = stage.campaign(1);
        Stage.Person person = stage.people(campaign).get(0);
        stage.start(person, StartEvent.LAPSED, stage.today());
        stage.travelTo(stage.today().plusDays(40));
        holds.place(
                new Anybody(Ids.next()),
                campaign,
                null,
                HoldReason.AUTHORITY,
                stage.today().plusDays(50));
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(person)).isFalse();
        stage.travelTo(stage.today().plusDays(51));
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(person)).isTrue();
    }

    @Test
    void theLastOneGoneEndsTheCampaignAndTheLastCopyGoneClosesIt() throws IOException {
        UUID campaign = stage.campaign(1);
        Stage.Person person = stage.people(campaign).get(0);
        stage.submit(campaign, person);
        stage.start(person, StartEvent.DELIVERED, stage.today());
        UUID copy = addCopy(campaign);
        stage.travelTo(stage.today().plusDays(31));
        run.now(RetentionSweep.NAME);

        assertThat(stage.rows("scope_key", "scope", campaign)).isZero();
        assertThat(records.ofCampaign(campaign))
                .extracting(DisposalRecord::kind)
                .containsExactlyInAnyOrder(DisposalRecord.Kind.PEOPLE, DisposalRecord.Kind.CAMPAIGN);
        assertThat(ledger.stillOpen(campaign)).extracting(DataCopy::id).containsExactly(copy);
        assertThat(line(campaign).ended()).isTrue();

        keeping.tickOff(campaign, copy, Ids.next(), "確認書 12");
        run.now(RetentionSweep.NAME);
        DisposalRecord closure = records.ofCampaign(campaign).stream()
                .filter(record -> record.kind() == DisposalRecord.Kind.CLOSURE)
                .findFirst()
                .orElseThrow();
        JsonNode text = new ObjectMapper().readTree(closure.body());
        assertThat(text.path("records")).hasSize(2);
        assertThat(text.path("copiesClosed")).hasSize(2);
        run.now(RetentionSweep.NAME);
        assertThat(records.ofCampaign(campaign)).hasSize(3);
    }

    @Test
    void aCampaignThatIsStillOpenKeepsItsKeyAndSaysWhy() {
        UUID campaign = stage.campaign(1);
        stage.start(
                stage.people(campaign).get(0), StartEvent.LAPSED, stage.today().minusDays(40));
        run.now(RetentionSweep.NAME);
        assertThat(line(campaign).kept()).isZero();
        assertThat(line(campaign).ended()).isFalse();
        assertThat(line(campaign).delay()).isEqualTo("campaign-open");
        assertThat(stage.rows("scope_key", "scope", campaign)).isPositive();
    }

    @ParameterizedTest
    @EnumSource(SweepStep.Name.class)
    void brokenOffAnywhereTheNextRunEndsInTheSameState(SweepStep.Name step) {
        UUID campaign = stage.campaign(3);
        List<Stage.Person> people = stage.people(campaign);
        people.forEach(person -> {
            stage.submit(campaign, person);
            stage.start(person, StartEvent.DELIVERED, stage.today());
        });
        stage.travelTo(stage.today().plusDays(31));
        breakdown.at(step, campaign);
        run.now(RetentionSweep.NAME);
        assertThat(breakdown.happened()).isTrue();
        run.now(RetentionSweep.NAME);

        assertThat(people).allMatch(stage::isGone);
        assertThat(records.ofCampaign(campaign))
                .extracting(DisposalRecord::kind)
                .containsExactlyInAnyOrder(
                        DisposalRecord.Kind.PEOPLE, DisposalRecord.Kind.CAMPAIGN, DisposalRecord.Kind.CLOSURE);
        assertThat(people(campaign))
                .singleElement()
                .satisfies(record -> assertThat(record.subjects()).isEqualTo(3));
        assertThat(stage.rows("disposal", "campaign", campaign)).isEqualTo(3);
        assertThat(stage.rows("scope_key", "scope", campaign)).isZero();
        assertThat(stage.rows("record_key", "scope", campaign)).isZero();
    }

    @Test
    void twoRunnersAtOnceEraseOnce() throws Exception {
        UUID campaign = stage.campaign(40);
        List<Stage.Person> people = stage.people(campaign);
        people.forEach(person -> stage.start(person, StartEvent.LAPSED, stage.today()));
        stage.travelTo(stage.today().plusDays(31));
        CountDownLatch together = new CountDownLatch(2);
        Callable<Boolean> runner = () -> {
            together.countDown();
            together.await();
            sweep.run(new Anybody(Ids.next()));
            return true;
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var each : threads.invokeAll(List.of(runner, runner))) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(people).allMatch(stage::isGone);
        assertThat(people(campaign).stream().mapToInt(DisposalRecord::subjects).sum())
                .isEqualTo(40);
        assertThat(records.ofCampaign(campaign))
                .filteredOn(record -> record.kind() == DisposalRecord.Kind.CAMPAIGN)
                .hasSize(1);
    }

    @Test
    void severalBatchesAreSeveralRecordsAndEverybodyIsInExactlyOne() {
        int many = SweepBatch.SIZE + 20;
        UUID campaign = stage.campaign(many);
        List<Stage.Person> people = stage.people(campaign);
        QuarkusTransaction.requiringNew()
                .run(() -> people.forEach(person -> stage.start(person, StartEvent.LAPSED, stage.today())));
        stage.travelTo(stage.today().plusDays(31));
        run.now(RetentionSweep.NAME);
        assertThat(people(campaign))
                .extracting(DisposalRecord::subjects)
                .containsExactlyInAnyOrder(SweepBatch.SIZE, 20);
        Set<String> named = new TreeSet<>();
        people(campaign)
                .forEach(record -> text(record)
                        .path("subjects")
                        .path("ids")
                        .forEach(id -> assertThat(named.add(id.asText())).isTrue()));
        assertThat(named).hasSize(many);
    }

    private UUID addCopy(UUID campaign) {
        return keeping.add(
                campaign,
                new CopyKeeping.NewCopy(
                        CopiesLedger.Place.DM_HISTORY,
                        "公式アカウントのDM",
                        Set.of(DataCategory.NAME, DataCategory.ADDRESS),
                        stage.today().plusDays(60),
                        stage.today().minusDays(10)),
                Ids.next());
    }

    private OverdueBoard.Line line(UUID campaign) {
        UUID division = QuarkusTransaction.requiringNew()
                .call(() -> ledger.ofCampaign(campaign).get(0).division());
        return board.lines(List.of(division)).get(0);
    }

    private List<DisposalRecord> people(UUID campaign) {
        return records.ofCampaign(campaign).stream()
                .filter(record -> record.kind() == DisposalRecord.Kind.PEOPLE)
                .toList();
    }

    private static JsonNode text(DisposalRecord record) {
        try {
            return new ObjectMapper().readTree(record.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
