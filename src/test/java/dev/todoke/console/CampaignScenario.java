package dev.todoke.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.CampaignProfile;
import dev.todoke.campaign.CampaignSetup;
import dev.todoke.campaign.Campaigns;
import dev.todoke.campaign.LaunchCheck;
import dev.todoke.campaign.NewCampaign;
import dev.todoke.campaign.NewPrize;
import dev.todoke.campaign.Prize;
import dev.todoke.campaign.PrizeKeeping;
import dev.todoke.campaign.Prizes;
import dev.todoke.campaign.Purpose;
import dev.todoke.intake.Links;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.PersonalDataHolding;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.organisation.Division;
import dev.todoke.retention.CopiesLedger;
import dev.todoke.retention.DataCopy;
import dev.todoke.support.Cast;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import dev.todoke.winner.ContactData;
import dev.todoke.winner.Contacts;
import dev.todoke.winner.Winner;
import dev.todoke.winner.WinnerImport;
import dev.todoke.winner.Winners;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign from its making to the message that tells its winners. */
abstract class CampaignScenario {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String FILE = "アカウントID,賞品,表示名,数値ID,メール\n"
            + "@hana_canary1,アクリルスタンド,花子カナリア,111000111,hana@canary.example\n"
            + "taro_canary2,B,,,\n"
            + "hana_canary1,トートバッグ,,111000111,\n";

    @Inject
    Cast cast;

    @Inject
    CampaignSetup setup;

    @Inject
    Campaigns campaigns;

    @Inject
    Prizes prizes;

    @Inject
    PrizeKeeping keeping;

    @Inject
    LaunchCheck check;

    @Inject
    WinnerImport imports;

    @Inject
    Winners winners;

    @Inject
    Awards awards;

    @Inject
    Contacts contacts;

    @Inject
    Links links;

    @Inject
    Worklist worklist;

    @Inject
    WinnersTable table;

    @Inject
    CampaignOverview overview;

    @Inject
    CampaignProgress progress;

    @Inject
    CopiesLedger ledger;

    @Inject
    TodokeClock clock;

    @Inject
    @Any
    Instance<PersonalDataHolding> holdings;

    private Division division;
    private Authority mori;
    private Campaign campaign;

    @BeforeEach
    void aCampaignOfMine() {
        division = cast.division();
        mori = cast.planner(division);
        campaign = setup.create(asked(Purpose.DEFAULT_JA), mori);
    }

    @Test
    void aNewCampaignHasAScopeALedgerRowAndOneNextStep() {
        List<DataCopy> copies = ledger.ofCampaign(campaign.id());

        assertThat(copies).extracting(DataCopy::place).containsExactly(CopiesLedger.Place.OUR_STORE);
        assertThat(copies.get(0).eraseBy()).isEqualTo(clock.today().plusDays(14).plusMonths(6));
        assertThat(overview.of(campaign).next().step()).isEqualTo(CampaignOverview.Step.OPEN);
    }

    @Test
    void littleBlocksTheRestWarns() {
        assertThat(check.of(campaign.id()))
                .extracting(LaunchCheck.Finding::blocks)
                .doesNotContain(true);
        assertThat(check.of(campaign.id()))
                .extracting(LaunchCheck.Finding::code)
                .contains("no-sender", "no-account");
        Campaign bare = setup.create(new NewCampaign(division.id(), profile(0, ""), "", "", List.of()), mori);

        assertThat(check.of(bare.id()).stream()
                        .filter(LaunchCheck.Finding::blocks)
                        .map(LaunchCheck.Finding::code))
                .containsExactly("no-purpose", "no-retention", "no-contact-desk", "no-prize");
        assertThatThrownBy(() -> setup.open(bare.id(), mori))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_READY));
    }

    @Test
    void aFileIsTakenInOnceHoweverOftenItIsSent() {
        byte[] file = FILE.getBytes(CP932);
        WinnerImport.Result dry = imports.dryRun(campaign.id(), file);
        assertThat(winners.countOfCampaign(campaign.id())).isZero();

        WinnerImport.Result first = imports.apply(campaign.id(), file, mori);
        WinnerImport.Result second = imports.apply(campaign.id(), file, mori);

        assertThat(dry).isEqualTo(first);
        assertThat(first.charset()).isEqualTo("CP932");
        assertThat(List.of(first.rows(), first.newWinners(), first.newAwards(), first.unchanged()))
                .containsExactly(3, 2, 3, 0);
        assertThat(List.of(second.newWinners(), second.newAwards(), second.unchanged()))
                .containsExactly(0, 0, 3);
        assertThat(winners.countOfCampaign(campaign.id())).isEqualTo(2);
        assertThat(awards.ofCampaign(campaign.id()))
                .extracting(Award::reference)
                .allMatch(r -> r.matches("TDK[0-9]{10}"));
        assertThat(awards.ofCampaign(campaign.id()))
                .extracting(Award::reference)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFileWithOneBadRowTakesNobodyIn() {
        byte[] file = (FILE + "=bad,A,,,\n").getBytes(CP932);

        assertThatThrownBy(() -> imports.apply(campaign.id(), file, mori))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.fields())
                                .containsExactly(new Refusal.FieldProblem("rows/5/handle", "formula")));
        assertThat(winners.countOfCampaign(campaign.id())).isZero();
    }

    @Test
    void contactDataComesBackAsItWasSentIn() {
        take();
        List<UUID> all =
                winners.ofCampaign(campaign.id()).stream().map(Winner::id).toList();

        Map<UUID, ContactData> opened = contacts.open(mori, campaign.id(), all, AccessReason.TELLING_WINNERS);

        assertThat(opened.values())
                .extracting(c -> c.handle().text())
                .containsExactlyInAnyOrder("hana_canary1", "taro_canary2");
        assertThat(opened.values()).extracting(ContactData::displayName).contains("花子カナリア");
        Authority viewer = cast.member(division, RoleNames.VIEWER);
        assertThatThrownBy(() -> contacts.open(viewer, campaign.id(), all, AccessReason.TELLING_WINNERS))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theWorklistTellsEachWinnerOnce() {
        take();
        setup.open(campaign.id(), mori);
        assertThat(overview.of(current()).next().step()).isEqualTo(CampaignOverview.Step.ISSUE);
        assertThat(links.issue(campaign.id(), List.of(), mori)).isEqualTo(2);
        assertThat(overview.of(current()).next().step()).isEqualTo(CampaignOverview.Step.TELL);

        List<Worklist.Entry> entries = worklist.open(campaign.id(), 100, AccessReason.TELLING_WINNERS, mori);

        assertThat(entries).hasSize(2);
        Worklist.Entry entry = entries.get(0);
        assertThat(entry.message().ja())
                .contains(
                        "【青空工房】",
                        "DMには住所",
                        entry.message().code(),
                        entry.message().url());
        assertThat(entry.message().ja().indexOf(entry.message().code()))
                .isLessThan(entry.message().ja().indexOf(entry.message().url()));
        assertThat(entry.message().en()).contains("Never write your address");
        assertThat(entry.toString()).doesNotContain("canary");

        assertThat(worklist.told(campaign.id(), Set.of(entry.link()), mori)).isEqualTo(1);
        assertThat(worklist.told(campaign.id(), Set.of(entry.link()), mori)).isZero();
        assertThat(worklist.waiting(campaign.id())).isEqualTo(1);
        assertThat(overview.of(current()).funnel().told()).isEqualTo(1);
    }

    @Test
    void theTableFiltersCountsAndPages() {
        take();
        assertThat(table.counts(campaign.id())).containsExactly(Map.entry(AwardState.NEW, 3L));
        setup.open(campaign.id(), mori);
        links.issue(campaign.id(), List.of(), mori);

        assertThat(table.counts(campaign.id())).containsExactly(Map.entry(AwardState.LINKED, 3L));
        List<WinnersTable.Row> first = table.rows(campaign.id(), AwardState.LINKED, null, 2);
        List<WinnersTable.Row> rest =
                table.rows(campaign.id(), AwardState.LINKED, first.get(1).award(), 2);

        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(1);
        assertThat(table.rows(campaign.id(), AwardState.NEW, null, 10)).isEmpty();
        assertThat(rest.get(0).keepUntil()).isNotNull();
    }

    @Test
    void aClosedCampaignTakesNobodyInAndSaysSo() {
        assertThatThrownBy(() -> setup.close(campaign.id(), mori))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_READY));
        take();
        setup.open(campaign.id(), mori);
        links.issue(campaign.id(), List.of(), mori);
        setup.close(campaign.id(), mori);

        assertThat(current().closedAt()).isNotNull();
        assertThat(current().lastDay()).isEqualTo(clock.today());
        assertThat(current().isOpenOn(clock.today())).isFalse();
        assertThatThrownBy(this::take)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.CONFLICT));
        assertThatThrownBy(() -> links.issue(campaign.id(), List.of(), mori))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_READY));
        assertThat(progress.of(current()).timeline().get(1).done()).isTrue();
    }

    @Test
    void aPrizeChangesItsNameAndGoesWhileNobodyHasWonIt() {
        Prize cup = setup.addPrize(campaign.id(), new NewPrize("C", "マグカップ", null, true, false), mori);
        Prize changed = keeping.change(campaign.id(), cup.id(), 0, new NewPrize("C", "湯のみ", "食器", false, true), mori);
        assertThat(List.of(changed.name(), changed.labelName())).containsExactly("湯のみ", "食器");
        assertThatThrownBy(() -> keeping.change(
                        campaign.id(), cup.id(), 1, new NewPrize("C", "アクリルスタンド", null, true, true), mori))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.fields())
                                .containsExactly(new Refusal.FieldProblem("name", "taken")));

        take();
        UUID won = prizes.ofCampaign(campaign.id()).get(0).id();
        assertThatThrownBy(() -> keeping.remove(campaign.id(), won, 0, mori))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.CONFLICT));
        assertThatThrownBy(() -> keeping.remove(campaign.id(), cup.id(), 0, mori))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
        keeping.remove(campaign.id(), cup.id(), 1, mori);
        assertThat(prizes.ofCampaign(campaign.id())).extracting(Prize::code).containsExactly("A", "B");
        Campaign other = setup.create(asked(Purpose.DEFAULT_JA), mori);
        assertThatThrownBy(() -> keeping.remove(other.id(), won, 0, mori))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    @Test
    void aLetterIsNotGivenAgainAndAPrizeNotOverwritten() {
        Prize cup = setup.addPrize(campaign.id(), code -> new NewPrize(code, "マグカップ", null, true, false), mori);
        assertThat(cup.code()).isEqualTo("C");
        keeping.remove(campaign.id(), cup.id(), 0, mori);
        Prize next = setup.addPrize(campaign.id(), code -> new NewPrize(code, "湯のみ", null, true, false), mori);
        assertThat(next.code()).isEqualTo("D");
        assertThat(current().version()).as("of the settings").isEqualTo(campaign.version());

        NewPrize mine = new NewPrize("D", "急須", null, true, false);
        long seen = next.version();
        assertThat(keeping.change(campaign.id(), next.id(), seen, mine, mori).version())
                .isGreaterThan(seen);
        NewPrize theirs = new NewPrize("D", "茶筒", null, true, false);
        assertThatThrownBy(() -> keeping.change(campaign.id(), next.id(), seen, theirs, mori))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
    }

    @Test
    void erasingContactDataLeavesMacsInTombstonesOnly() {
        take();
        Set<UUID> all = Set.copyOf(
                winners.ofCampaign(campaign.id()).stream().map(Winner::id).toList());
        PersonalDataHolding holding = holdings.stream()
                .filter(h -> h.name().equals("winner.contact"))
                .findFirst()
                .orElseThrow();
        assertThat(holding.inventory(all)).containsEntry("contact_sealed", 2L).containsEntry("lookup_mac", 4L);

        PersonalDataHolding.Erasure erasure = QuarkusTransaction.requiringNew().call(() -> holding.erase(all));

        assertThat(erasure.records()).hasSize(2);
        assertThat(erasure.tombstones()).hasSize(4);
        assertThat(holding.inventory(all)).containsEntry("contact_sealed", 0L).containsEntry("lookup_mac", 0L);
        assertThat(contacts.open(mori, campaign.id(), all, AccessReason.TELLING_WINNERS))
                .isEmpty();
    }

    private void take() {
        imports.apply(campaign.id(), FILE.getBytes(CP932), mori);
    }

    private Campaign current() {
        return QuarkusTransaction.requiringNew().call(() -> campaigns.require(campaign.id()));
    }

    private NewCampaign asked(String purpose) {
        return new NewCampaign(
                division.id(),
                profile(30, "present@aozora.example"),
                purpose,
                Purpose.DEFAULT_EN,
                List.of(
                        new NewPrize("A", "アクリルスタンド", null, true, false),
                        new NewPrize("B", "トートバッグ", "雑貨", false, false)));
    }

    private CampaignProfile profile(int daysAfter, String desk) {
        LocalDate today = clock.today();
        return new CampaignProfile(
                null, Cast.random("C"), "春のプレゼント", today, today.plusDays(14), daysAfter, 6, desk, "");
    }
}
