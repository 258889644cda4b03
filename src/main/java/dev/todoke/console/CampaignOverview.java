package dev.todoke.console;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.LaunchCheck;
import dev.todoke.intake.Links;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One campaign at a glance: what was checked, when things happen, how far people are, and the one thing to do next. */
@ApplicationScoped
public class CampaignOverview {

    private final CampaignFigures figures;
    private final LaunchCheck check;
    private final Links links;
    private final EntityManager entities;
    private final TodokeClock clock;

    public CampaignOverview(
            CampaignFigures figures, LaunchCheck check, Links links, EntityManager entities, TodokeClock clock) {
        this.figures = figures;
        this.check = check;
        this.links = links;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public View of(Campaign campaign) {
        CampaignFunnel funnel = figures.of(campaign.id());
        List<LaunchCheck.Finding> findings = check.of(campaign.id());
        boolean open = campaign.isOpenOn(clock.today());
        long waiting = open && funnel.winners() > 0 ? links.countWaiting(campaign.id()) : 0;
        return new View(
                funnel, findings, timeline(campaign, funnel), next(campaign, funnel, findings, waiting), waiting);
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

    private List<Milestone> timeline(Campaign campaign, CampaignFunnel funnel) {
        LocalDate today = clock.today();
        LocalDate shipped = day("select min(c.shippedOn) from Parcel c where c.campaignId = ?1", campaign.id());
        LocalDate erase = day(
                "select max(k.keepUntil) from Term k where k.campaign = ?1 and k.disposedAt is null", campaign.id());
        boolean erased = funnel.winners() > 0 && funnel.erased() >= funnel.winners();
        List<Milestone> stones = new ArrayList<>();
        stones.add(new Milestone(
                "opens",
                campaign.opensOn(),
                campaign.openedAt() != null && !campaign.opensOn().isAfter(today)));
        stones.add(new Milestone(
                "closes",
                campaign.lastDay(),
                campaign.closedAt() != null || campaign.closesOn().isBefore(today)));
        stones.add(new Milestone("ships", shipped, funnel.shipped() > 0 && funnel.shipped() >= funnel.answered()));
        stones.add(new Milestone("erases", erase == null ? campaign.latestDay() : erase, erased));
        return stones;
    }

    private @Nullable LocalDate day(String query, UUID campaign) {
        return entities.createQuery(query, LocalDate.class)
                .setParameter(1, campaign)
                .getSingleResult();
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

    /** @param on null when the day is not known yet */
    public record Milestone(String code, @Nullable LocalDate on, boolean done) {

        public String key() {
            return "stone_" + code;
        }
    }

    /** @param waiting winners who would get a link now */
    public record View(
            CampaignFunnel funnel,
            List<LaunchCheck.Finding> findings,
            List<Milestone> timeline,
            NextStep next,
            long waiting) {

        /** Index of the milestone that comes next, or the number of milestones. */
        public int current() {
            int i = 0;
            while (i < timeline.size() && timeline.get(i).done()) {
                i++;
            }
            return i;
        }
    }
}
