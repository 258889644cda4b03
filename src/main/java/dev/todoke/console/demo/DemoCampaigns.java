package dev.todoke.console.demo;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.CampaignProfile;
import dev.todoke.campaign.CampaignSetup;
import dev.todoke.campaign.NewCampaign;
import dev.todoke.campaign.NewPrize;
import dev.todoke.intake.Links;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.winner.WinnerImport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes a campaign, takes its winners in and gives them links. */
@ApplicationScoped
class DemoCampaigns {

    private static final String PURPOSE_JA = "賞品をお届けするため、および賞品についてのお問い合わせに答えるためだけに使います。";
    private static final String PURPOSE_EN = "Used only to deliver the prize and to answer questions about it.";

    private final CampaignSetup setup;
    private final WinnerImport winners;
    private final Links links;
    private final TodokeClock clock;

    DemoCampaigns(CampaignSetup setup, WinnerImport winners, Links links, TodokeClock clock) {
        this.setup = setup;
        this.winners = winners;
        this.links = links;
        this.clock = clock;
    }

    /** @param closesInDays days from now until the form closes */
    record Plan(String code, String name, int closesInDays, boolean asksEmail, List<String> prizes, byte[] file) {}

    UUID start(DemoCompany.Founded company, Plan plan, Authority operator) {
        List<NewPrize> prizes = plan.prizes().stream()
                .map(name -> new NewPrize("P" + (plan.prizes().indexOf(name) + 1), name, null, true, plan.asksEmail()))
                .toList();
        CampaignProfile profile = new CampaignProfile(
                company.account(),
                plan.code(),
                plan.name(),
                clock.today().minusDays(1),
                clock.today().plusDays(plan.closesInDays()),
                30,
                6,
                "空色工房 商品企画部 goods@sora-kobo.example",
                // Nobody else ships: a contractor would be named here.
                "");
        Campaign campaign =
                setup.create(new NewCampaign(company.products(), profile, PURPOSE_JA, PURPOSE_EN, prizes), operator);
        setup.open(campaign.id(), operator);
        winners.apply(campaign.id(), plan.file(), operator);
        links.issue(campaign.id(), Set.of(), operator);
        return campaign.id();
    }
}
