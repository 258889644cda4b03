package dev.todoke.console.demo;

import dev.todoke.job.RunTask;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Command;
import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.LinkToken;
import dev.todoke.kernel.Mode;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.retention.CopiesLedger;
import dev.todoke.retention.CopyKeeping;
import dev.todoke.shipping.Shipments;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import dev.todoke.winner.ImportJob;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Fills an empty demo with the situation that this product was made for: campaign ① is past its retention and a copy of
 * its addresses still lies in the account's messages; campaign ② waits to be shipped.
 */
@ApplicationScoped
class DemoPeople {

    private static final Logger LOG = Logger.getLogger(DemoPeople.class);

    /** After every start guard. */
    private static final int LATE = 9000;

    private static final Duration FIRST_CAMPAIGN = Duration.ofDays(150);
    private static final Duration FIRST_SHIPPED = Duration.ofDays(120);
    private static final Duration FIRST_DELIVERED = Duration.ofDays(117);
    private static final Duration SECOND_CAMPAIGN = Duration.ofDays(20);
    private static final int ANSWERING_DAYS = 18;

    private final TodokeSettings settings;
    private final TodokeClock clock;
    private final DemoCompany company;
    private final DemoStaff staff;
    private final DemoCampaigns campaigns;
    private final DemoAnswers answers;
    private final CopyKeeping copies;
    private final Awards awards;
    private final Shipments shipments;
    private final ImportJob imports;
    private final RunTask tasks;
    private final DemoNotice notice;

    DemoPeople(
            TodokeSettings settings,
            TodokeClock clock,
            DemoCompany company,
            DemoStaff staff,
            DemoCampaigns campaigns,
            DemoAnswers answers,
            CopyKeeping copies,
            Awards awards,
            Shipments shipments,
            ImportJob imports,
            RunTask tasks,
            DemoNotice notice) {
        this.settings = settings;
        this.clock = clock;
        this.company = company;
        this.staff = staff;
        this.campaigns = campaigns;
        this.answers = answers;
        this.copies = copies;
        this.awards = awards;
        this.shipments = shipments;
        this.imports = imports;
        this.tasks = tasks;
        this.notice = notice;
    }

    void onStart(@Observes @Priority(LATE) StartupEvent event) {
        boolean serving = System.getProperty(Command.RUNNING, "").isEmpty();
        if (serving && settings.mode() == Mode.DEMO && settings.demo().people()) {
            if (!company.exists()) {
                invent();
            }
            notice.show();
        }
    }

    private void invent() {
        DemoCompany.Founded founded = company.found(Authority.console());
        List<DemoStaff.Person> people = staff.hire(founded.shop(), founded.products());
        SignedIn operator = staff.atWork(people.get(0), founded.products());
        SignedIn shipper = staff.atWork(people.get(1), founded.products());
        UUID first = first(founded, operator);
        clock.ago(FIRST_SHIPPED, () -> ship(first, founded.products(), shipper));
        clock.ago(FIRST_DELIVERED, () -> deliver(first, founded.products(), shipper));
        LinkToken open = second(founded, operator);
        derive();
        notice.keep(people, open);
    }

    /** Unless the schedule is at it this very moment. */
    private void derive() {
        try {
            tasks.now("details.derive");
        } catch (Refusal running) {
            LOG.debugf("details.derive is running already: %s", running.type());
        }
    }

    private UUID first(DemoCompany.Founded founded, SignedIn operator) {
        UUID[] made = new UUID[1];
        List<LinkToken> tokens = new ArrayList<>();
        clock.ago(FIRST_CAMPAIGN, () -> {
            byte[] file = DemoWinners.file(1, DemoWinners.FIRST, List.of("空色タオル", "空色マグカップ"));
            var plan =
                    new DemoCampaigns.Plan("SORA1", "① 空色タオルとマグカップのプレゼント", 20, true, List.of("空色タオル", "空色マグカップ"), file);
            made[0] = campaigns.start(founded, plan, operator.authority());
            tokens.addAll(answers.tokens(made[0], operator.authority()));
            answers.told(made[0], 0, operator.authority());
            copies.add(
                    made[0],
                    new CopyKeeping.NewCopy(
                            CopiesLedger.Place.DM_HISTORY,
                            "@sora_kobo_goods の DM 履歴",
                            EnumSet.of(DataCategory.NAME, DataCategory.ADDRESS, DataCategory.PHONE),
                            clock.today().plusDays(60),
                            null),
                    operator.member());
        });
        dayByDay(FIRST_CAMPAIGN, tokens.size(), i -> answers.answer(tokens.get(i), 1 + i, true));
        clock.ago(FIRST_SHIPPED.plusDays(1), this::derive);
        return made[0];
    }

    private LinkToken second(DemoCompany.Founded founded, SignedIn operator) {
        int from = 1 + DemoWinners.FIRST;
        List<LinkToken> tokens = new ArrayList<>();
        UUID[] made = new UUID[1];
        byte[] file = DemoWinners.file(from, DemoWinners.SECOND, List.of("空色アクリルスタンド"));
        clock.ago(SECOND_CAMPAIGN, () -> {
            var plan = new DemoCampaigns.Plan("SORA2", "② 空色アクリルスタンドのプレゼント", 34, false, List.of("空色アクリルスタンド"), file);
            made[0] = campaigns.start(founded, plan, operator.authority());
            tokens.addAll(answers.tokens(made[0], operator.authority()));
            answers.told(made[0], 2, operator.authority());
        });
        int answering = tokens.size() - 4;
        dayByDay(SECOND_CAMPAIGN, answering, i -> answers.answer(tokens.get(i), from + i, false));
        // The same file again, as happens: nothing changes, and there is a job to look at.
        imports.start(made[0], file, operator.authority());
        clock.ago(SECOND_CAMPAIGN.minusDays(3), () -> answers.decline(tokens.get(answering)));
        return tokens.get(answering + 1);
    }

    /** As people do: many in the first days, the others bit by bit. */
    private void dayByDay(Duration since, int people, IntConsumer answer) {
        for (int day = 0; day < ANSWERING_DAYS; day++) {
            int begin = people * (2 * ANSWERING_DAYS - day) * day / (ANSWERING_DAYS * ANSWERING_DAYS);
            int end = people * (2 * ANSWERING_DAYS - day - 1) * (day + 1) / (ANSWERING_DAYS * ANSWERING_DAYS);
            clock.ago(since.minusDays(day), () -> IntStream.range(begin, end).forEach(answer));
        }
    }

    private void ship(UUID campaign, UUID division, SignedIn shipper) {
        shipments.markShipped(campaign, division, references(campaign), clock.today(), shipper);
    }

    private void deliver(UUID campaign, UUID division, SignedIn shipper) {
        shipments.markDelivered(campaign, division, references(campaign), clock.today(), shipper);
    }

    private List<String> references(UUID campaign) {
        return awards.ofCampaign(campaign).stream().map(Award::reference).toList();
    }
}
