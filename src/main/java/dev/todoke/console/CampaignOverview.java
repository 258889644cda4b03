package dev.todoke.console;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.LaunchCheck;
import dev.todoke.intake.Links;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** One campaign at a glance: what was checked, how far people are, and the one thing to do next. */
@ApplicationScoped
public class CampaignOverview {

    private final CampaignFigures figures;
    private final LaunchCheck check;
    private final Links links;
    private final TodokeClock clock;

    public CampaignOverview(CampaignFigures figures, LaunchCheck check, Links links, TodokeClock clock) {
        this.figures = figures;
        this.check = check;
        this.links = links;
        this.clock = clock;
    }

    @Transactional
    public View of(Campaign campaign) {
        CampaignFunnel funnel = figures.of(campaign.id());
        List<LaunchCheck.Finding> findings = check.of(campaign.id());
        boolean open = campaign.isOpenOn(clock.today());
        long waiting = open && funnel.winners() > 0 ? links.countWaiting(campaign.id()) : 0;
        return new View(funnel, findings, next(campaign, funnel, findings, waiting), waiting);
    }

    private NextStep next(Campaign campaign, CampaignFunnel funnel, List<LaunchCheck.Finding> findings, long waiting) {
        String base = "/desk/campaigns/" + campaign.id();
        if (campaign.openedAt() == null) {
            boolean blocked = findings.stream().anyMatch(LaunchCheck.Finding::blocks);
            return new NextStep(blocked ? Step.COMPLETE : Step.OPEN, 0, base + (blocked ? "/settings" : ""));
        }
        if (funnel.winners() == 0) {
            return new NextStep(Step.IMPORT, 0, base + "/import");
        }
        if (waiting > 0) {
            return new NextStep(Step.ISSUE, waiting, base);
        }
        return later(campaign, funnel, base);
    }

    private NextStep later(Campaign campaign, CampaignFunnel funnel, String base) {
        boolean open = campaign.isOpenOn(clock.today());
        long untold = funnel.links() - funnel.told();
        if (open && untold > 0 && funnel.silent() > 0) {
            return new NextStep(Step.TELL, Math.min(untold, funnel.silent()), base + "/worklist");
        }
        if (funnel.erased() >= funnel.winners()) {
            return new NextStep(Step.DONE, funnel.erased(), "/desk/retention/" + campaign.id());
        }
        long toShip = Math.max(0, funnel.listed() - funnel.shipped());
        if (toShip > 0) {
            return new NextStep(Step.SHIP, toShip, base + "/lists");
        }
        if (funnel.answered() > 0 && funnel.listed() < funnel.answered() && funnel.shipped() < funnel.answered()) {
            return new NextStep(Step.LIST, funnel.answered() - funnel.listed(), base + "/lists");
        }
        if (open && funnel.silent() > 0) {
            return new NextStep(Step.WAIT, funnel.silent(), base + "/winners");
        }
        return new NextStep(Step.ERASE, funnel.winners() - funnel.erased(), "/desk/retention/" + campaign.id());
    }

    /** The one thing to do next. */
    public enum Step {
        COMPLETE,
        OPEN,
        IMPORT,
        ISSUE,
        TELL,
        WAIT,
        LIST,
        SHIP,
        ERASE,
        DONE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param count how many people it is about; @param href where it is done */
    public record NextStep(Step step, long count, String href) {}

    /** @param waiting winners who would get a link now */
    public record View(CampaignFunnel funnel, List<LaunchCheck.Finding> findings, NextStep next, long waiting) {}
}
