package dev.todoke.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.todoke.channel.Takeovers;
import dev.todoke.details.Details;
import dev.todoke.details.DetailsState;
import dev.todoke.details.Disputes;
import dev.todoke.details.Standings;
import dev.todoke.job.RunTask;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.organisation.Sender;
import dev.todoke.organisation.SenderProfiles;
import dev.todoke.retention.CopiesLedger;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.winner.ParcelState;
import dev.todoke.winner.WinnerProgress;
import dev.todoke.winner.WinnerProgresses;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists, parcels and returns against a real database and a real vault. */
abstract class ShippingListScenario {

    @Inject
    Stage stage;

    @Inject
    ListMaking making;

    @Inject
    Lists lists;

    @Inject
    ShippingLists all;

    @Inject
    ListRows rows;

    @Inject
    ListExport export;

    @Inject
    ListFetching fetching;

    @Inject
    Leases leases;

    @Inject
    Shipments shipments;

    @Inject
    Inserts inserts;

    @Inject
    Returns returns;

    @Inject
    Details details;

    @Inject
    Standings standings;

    @Inject
    Disputes disputes;

    @Inject
    Takeovers takeovers;

    @Inject
    CopiesLedger ledger;

    @Inject
    SenderProfiles senders;

    @Inject
    WinnerProgresses progresses;

    @Inject
    RunTask tasks;

    @Inject
    TodokeClock clock;

    private ShippingList create(Staged set, ListFormat format) {
        return making.create(set.campaign(), set.list(format, clock.today()), set.person());
    }

    private byte[] fetch(UUID list, Staged set) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fetching.begin(list, set.person()).writeTo(out);
        return out.toByteArray();
    }

    private static List<List<String>> b2(byte[] file) {
        return CsvReader.builder().ofCsvRecord(new String(file, Charset.forName("windows-31j"))).stream()
                .map(line -> line.getFields())
                .toList();
    }

    private static void refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, ProblemType type, String code) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(type);
            assertThat(refusal.fields()).extracting(Refusal.FieldProblem::code).contains(code);
        });
    }

    @Test
    void oneCampaignGoesFromDetailsToParcels() throws IOException {
        Staged set = stage.answered(7);
        ShippingList list = create(set, ListFormat.B2);
        assertThat(rows.size(list.id())).isEqualTo(7);
        assertThat(export.preview(list.id(), set.person()))
                .hasSize(5)
                .allMatch(row -> row.name().equals("見● ●●●"));
        ShippingList produced = export.produce(list.id(), set.person());
        byte[] file = fetch(list.id(), set);
        assertThat(new ShippingList.LaidOut(file.length, sha256(file))).isEqualTo(produced.file());
        List<List<String>> lines = b2(file);
        assertThat(lines).hasSize(8).allMatch(line -> line.size() == 95);
        assertThat(lines.get(1).get(11)).startsWith("大阪府大阪市北区梅田1-2-");
        assertThat(fetch(list.id(), set)).as("a second fetch is the same").isEqualTo(file);
        assertThat(leases.active(set.campaign())).isFalse();
        assertThat(QuarkusTransaction.requiringNew().call(() -> ledger.stillOpen(set.campaign())))
                .extracting(copy -> copy.place())
                .contains(CopiesLedger.Place.OFFICE_DOWNLOAD, CopiesLedger.Place.CARRIER_SYSTEM);
        assertThat(progresses.isLocked(set.award(0).winnerId())).isTrue();
        assertThat(shipments
                        .markListShipped(list.id(), clock.today(), set.person())
                        .marked())
                .isEqualTo(7);
        assertThat(shipments
                        .markListShipped(list.id(), clock.today(), set.person())
                        .marked())
                .isZero();
        refused(() -> create(set, ListFormat.B2), ProblemType.NOT_READY, "nothing-to-ship");
        refused(() -> fetch(list.id(), set), ProblemType.LIST_CHANGED, "shipped");
    }

    @Test
    void aFileThatWouldDifferIsBrokenOffBeforeItsEnd() throws IOException {
        Staged set = stage.answered(3);
        ShippingList list = create(set, ListFormat.GENERIC);
        export.produce(list.id(), set.person());
        ListFetching.Fetch fetch = fetching.begin(list.id(), set.person());
        assertThat(leases.active(set.campaign())).isTrue();
        QuarkusTransaction.requiringNew()
                .run(() -> all.update("fileHash = ?1 where id = ?2", "0".repeat(64), list.id()));
        ListFetching.Fetch other = fetching.begin(list.id(), set.person());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        refused(() -> other.writeTo(out), ProblemType.LIST_CHANGED, "content");
        assertThat(out.size()).isLessThan((int) other.file().length());
        fetch.writeTo(OutputStream.nullOutputStream());
        assertThat(leases.active(set.campaign())).isFalse();
    }

    @Test
    void whateverChangesSinceAListWasFrozenStopsIt() {
        Staged set = stage.campaign(5);
        UUID first = stage.send(set, 0, Stage.form(0), null);
        for (int i = 1; i < 5; i++) {
            stage.send(set, i, Stage.form(i), null);
        }
        ShippingList list = create(set, ListFormat.GENERIC);
        export.produce(list.id(), set.person());
        stage.send(set, 0, Stage.form(10), first);
        refused(() -> fetching.begin(list.id(), set.person()), ProblemType.LIST_CHANGED, "changed");
        lists.discard(list.id(), set.person());
        tasks.now("details.derive");
        ShippingList second = create(set, ListFormat.GENERIC);
        export.produce(second.id(), set.person());
        stage.send(set, 1, Stage.form(11), null);
        refused(() -> fetching.begin(second.id(), set.person()), ProblemType.LIST_CHANGED, "disputed");
        lists.discard(second.id(), set.person());
        ShippingList third = create(set, ListFormat.GENERIC);
        assertThat(rows.size(third.id()))
                .as("a disputed winner stands on no list")
                .isEqualTo(4);
        export.produce(third.id(), set.person());
        inserts.set(new NewRule(set.campaign(), null, null, "L1", null, "お知らせ"), set.person());
        refused(() -> fetching.begin(third.id(), set.person()), ProblemType.LIST_CHANGED, "insert");
        lists.discard(third.id(), set.person());
        ShippingList fourth = create(set, ListFormat.GENERIC);
        assertThat(rows.inserts(fourth.id())).isEqualTo(4);
        export.produce(fourth.id(), set.person());
        var sender = senders.require(set.sender());
        senders.describe(
                sender.id(),
                sender.version(),
                new Sender(
                        "別の名",
                        "03-0000-0000",
                        "1000001",
                        "東京都",
                        "千代田区",
                        "千代田1-1",
                        "",
                        "000000000000",
                        "",
                        "01",
                        "0",
                        "賞品"),
                set.person());
        refused(() -> fetching.begin(fourth.id(), set.person()), ProblemType.LIST_CHANGED, "changed");
    }

    @Test
    void supersededRevisionsAreForgottenAndGone() {
        Staged set = stage.campaign(1);
        UUID record = stage.send(set, 0, Stage.form(0), null);
        tasks.now("details.derive");
        stage.send(set, 0, Stage.form(1), record);
        assertThat(state(set)).isEqualTo(DetailsState.ARRIVED);
        tasks.now("details.derive");
        assertThat(state(set)).isEqualTo(DetailsState.READY);
        assertThat(sealedRows(record)).isEqualTo(1);
        assertThat(details.open(
                        set.person(), set.campaign(), List.of(set.award(0).winnerId()), AccessReason.ADDRESS_CHECK))
                .hasSize(1)
                .allSatisfy((winner, found) -> assertThat(found.name().text()).isEqualTo("見本 太郎1"));
    }

    @Test
    void aDisputeWaitsForAPersonAndThenOneAnswerRemains() {
        Staged set = stage.campaign(1);
        UUID winner = set.award(0).winnerId();
        UUID first = stage.send(set, 0, Stage.form(0), null);
        UUID second = stage.send(set, 0, Stage.form(1), null);
        tasks.now("details.derive");
        assertThat(state(set)).isEqualTo(DetailsState.DISPUTED);
        assertThat(details.listable(set.campaign())).isEmpty();
        assertThat(details.open(set.person(), set.campaign(), List.of(winner), AccessReason.INQUIRY))
                .isEmpty();
        refused(
                () -> details.openCandidates(set.person(), winner, AccessReason.SHIPPING),
                ProblemType.CONFLICT,
                "not-usable");
        assertThat(details.openCandidates(set.person(), winner, AccessReason.ADDRESS_CHECK))
                .containsOnlyKeys(first, second);
        disputes.choose(winner, second, set.person());
        tasks.now("details.derive");
        assertThat(details.listable(set.campaign()))
                .extracting(Details.Listable::record)
                .containsExactly(second);
        assertThat(sealedRows(first)).isZero();
        refused(() -> disputes.choose(winner, first, set.person()), ProblemType.CONFLICT, "not-disputed");
    }

    @Test
    void whatCameThroughAHijackedAccountIsQuarantinedUntilReleased() {
        Staged set = stage.campaign(2);
        UUID record = stage.send(set, 0, Stage.form(0), null);
        tasks.now("details.derive");
        takeovers.declare(set.account(), clock.now().minus(Duration.ofHours(1)), clock.now(), set.person());
        stage.send(set, 1, Stage.form(1), null);
        tasks.now("details.derive");
        assertThat(standings.ofCampaign(set.campaign()).values())
                .extracting(s -> s.state())
                .containsOnly(DetailsState.QUARANTINED);
        refused(() -> create(set, ListFormat.B2), ProblemType.NOT_READY, "nothing-to-ship");
        disputes.release(set.award(0).winnerId(), record, set.person());
        assertThat(rows.size(create(set, ListFormat.B2).id())).isEqualTo(1);
    }

    @Test
    void whomATakeoverExposedGetsTheLetterAndNobodyElse() throws IOException {
        Staged set = stage.answered(3);
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.open(
                        set.division(),
                        set.campaign(),
                        CopiesLedger.Place.DM_HISTORY,
                        "X",
                        EnumSet.of(DataCategory.NAME),
                        set.person().member(),
                        clock.today()));
        Staged unrelated = stage.answered(1);
        var takeover = takeovers.declare(set.account(), clock.now(), clock.now(), set.person());
        var rule = inserts.set(new NewRule(set.campaign(), null, takeover.id(), "L1", null, "お知らせの手紙"), set.person());
        ShippingList list = create(set, ListFormat.B2);
        export.produce(list.id(), set.person());
        List<List<String>> lines = b2(fetch(list.id(), set));
        assertThat(lines.subList(1, 4))
                .allMatch(line -> line.get(32).equals("同梱L1")
                        && line.get(74).equals("同梱物")
                        && line.get(75).equals("L1"));
        assertThat(rows.inserts(create(unrelated, ListFormat.B2).id())).isZero();
        refused(() -> new NewRule(set.campaign(), null, null, "L2", "お詫びの手紙", "x"), ProblemType.INVALID, "telling");
        inserts.end(rule.id(), set.person());
        refused(() -> fetching.begin(list.id(), set.person()), ProblemType.LIST_CHANGED, "insert");
    }

    @Test
    void rowsALabelCannotHoldWaitForAPerson() throws IOException {
        Staged set = stage.campaign(3);
        stage.send(set, 0, changed(0, "name", "𠮷野 𠮷子"), null);
        stage.send(set, 1, changed(1, "name", "𩸽 太郎"), null);
        stage.send(set, 2, changed(2, "name", "髙﨑 太郎"), null);
        ShippingList list = create(set, ListFormat.B2);
        String hopeless = set.award(1).reference();
        String proposed = set.award(0).reference();
        assertThat(lists.blocking(list.id()))
                .extracting(ShippingListRow::reference)
                .containsExactlyInAnyOrder(proposed, hopeless);
        refused(() -> export.produce(list.id(), set.person()), ProblemType.NOT_READY, "proposal");
        assertThat(export.spellings(list.id(), proposed, set.person()))
                .containsExactly(new ListExport.Spelling("name", "𠮷野 𠮷子", "吉野 吉子"));
        lists.accept(list.id(), List.of(), set.person());
        refused(() -> export.produce(list.id(), set.person()), ProblemType.NOT_READY, "unencodable");
        lists.takeOut(list.id(), List.of(hopeless), set.person());
        export.produce(list.id(), set.person());
        assertThat(b2(fetch(list.id(), set)))
                .extracting(line -> line.get(15))
                .contains("吉野 吉子", "高崎 太郎")
                .hasSize(3);
        ShippingList rest = create(set, ListFormat.GENERIC);
        assertThat(rows.size(rest.id()))
                .as("the generic file holds any character")
                .isEqualTo(1);
        export.produce(rest.id(), set.person());
    }

    @Test
    void trackingNumbersComeBackOnceAndConflictsStay() {
        Staged set = stage.answered(4);
        ShippingList list = create(set, ListFormat.B2);
        export.produce(list.id(), set.person());
        String file = "reference,tracking_number,ship_date,name\n"
                + set.award(0).reference() + ",000000000011,2026/11/24,見本\n"
                + set.award(1).reference() + ",000000000015,2026/11/24,見本\n"
                + "TDKUNKNOWN1,000000000021,2026/11/24,見本\n"
                + set.award(2).reference() + ",000000000035,,\n"
                + set.award(2).reference() + ",000000000042,,\n";
        byte[] bytes = file.getBytes(Charset.forName("windows-31j"));
        ReturnFile read = returns.read(set.division(), bytes, set.person());
        assertThat(findings(read)).containsExactly("OK", "CHECK_DIGIT", "UNKNOWN", "DUPLICATE", "DUPLICATE");
        assertThat(returns.read(set.division(), bytes, set.person()).id()).isEqualTo(read.id());
        assertThat(returns.apply(read.id(), set.person())).isEqualTo(2);
        refused(() -> returns.apply(read.id(), set.person()), ProblemType.CONFLICT, "applied");
        assertThat(returns.read(set.division(), bytes, set.person()).appliedAt())
                .isNotNull();
        var progress = progress(set);
        assertThat(progress.parcelState()).isEqualTo(ParcelState.SHIPPED);
        assertThat(progress.trackingNumber()).isEqualTo("000000000011");
        String again = "reference,tracking_number\n" + set.award(0).reference() + ",000000000014\n"
                + set.award(1).reference() + ",000000000015\n" + set.award(3).reference() + ",000000000011\n";
        assertThat(findings(returns.read(set.division(), again.getBytes(Charset.forName("UTF-8")), set.person())))
                .containsExactly("CONFLICT", "ALREADY", "SAME_NUMBER");
        assertThat(shipments
                        .markListShipped(list.id(), clock.today(), set.person())
                        .marked())
                .isEqualTo(2);
    }

    @Test
    void deliveredAndUndoneMoveTheClock() {
        Staged set = stage.answered(2);
        List<String> one = List.of(set.award(0).reference());
        LocalDate today = clock.today();
        tasks.now("details.derive");
        shipments.markShipped(set.campaign(), set.division(), one, today, set.person());
        shipments.markDelivered(set.campaign(), set.division(), one, today, set.person());
        assertThat(progress(set).parcelState()).isEqualTo(ParcelState.DELIVERED);
        shipments.undo(set.campaign(), set.division(), one, set.person());
        assertThat(progress(set).parcelState()).isNull();
        refused(
                () -> shipments.markShipped(set.campaign(), set.division(), one, today.plusDays(1), set.person()),
                ProblemType.INVALID,
                "out-of-range");
        refused(
                () -> shipments.markShipped(set.campaign(), set.division(), List.of("TDKNONE"), today, set.person()),
                ProblemType.INVALID,
                "unknown");
    }

    @Test
    void aLongListNeedsASecondPerson() {
        Staged set = stage.answered(1);
        ShippingList list = create(set, ListFormat.B2);
        assertThat(export.needsApproval(list)).isFalse();
        assertThat(ListExport.ALONE).isEqualTo(500);
    }

    /** Each look in a session of its own: nothing remembered from before. */
    private DetailsState state(Staged set) {
        return QuarkusTransaction.requiringNew()
                .call(() -> standings.of(set.award(0).winnerId()).state());
    }

    private WinnerProgress progress(Staged set) {
        return QuarkusTransaction.requiringNew()
                .call(() -> progresses.of(set.award(0).winnerId()).orElseThrow());
    }

    private List<String> findings(ReturnFile file) {
        return QuarkusTransaction.requiringNew().call(() -> returns.rowsOf(file.id())).stream()
                .map(row -> row.finding().name())
                .toList();
    }

    private long sealedRows(UUID record) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) all.getEntityManager()
                                .createNativeQuery("select count(*) from submission_sealed where record = ?1")
                                .setParameter(1, record)
                                .getSingleResult())
                        .longValue());
    }

    private static Map<String, String> changed(int number, String field, String value) {
        Map<String, String> form = Stage.form(number);
        form.put(field, value);
        return form;
    }

    private static String sha256(byte[] bytes) {
        var digest = Hashes.sha256();
        digest.update(bytes);
        return Hashes.hex(digest);
    }
}
