package dev.todoke.console;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.OverdueBoard;
import dev.todoke.shipping.ShippingList;
import dev.todoke.shipping.ShippingLists;
import dev.todoke.staff.RequestedApprovals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has to do today (今日やること), most urgent first. Counts only; nothing is opened to draw it. */
@ApplicationScoped
public class TodayBoard {

    private static final int CAMPAIGNS = 100;
    private static final int NEAR = 7;

    private final Campaigns campaigns;
    private final CampaignFigures figures;
    private final OverdueBoard overdue;
    private final ShippingLists lists;
    private final RequestedApprovals approvals;
    private final TodokeClock clock;

    TodayBoard(
            Campaigns campaigns,
            CampaignFigures figures,
            OverdueBoard overdue,
            ShippingLists lists,
            RequestedApprovals approvals,
            TodokeClock clock) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.overdue = overdue;
        this.lists = lists;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** What sort of work; the order is that of the page. */
    public enum Kind {
        OVERDUE,
        FROZEN,
        APPROVAL,
        DEADLINE,
        LIST_WAITING,
        TO_SHIP,
        UNCOLLECTED,
        ERASURE_SOON,
        NOT_OPEN
    }

    /**
     * One thing to do.
     *
     * @param name a campaign's or list's name, empty where there is none
     * @param day the day it is about, if any
     */
    public record Item(
            Kind kind, String name, long count, @Nullable LocalDate day, String href) {}

    /**
     * Divisions by what somebody may look at there.
     *
     * @param retention where they may see what is to be erased
     */
    public record Reach(Collection<UUID> campaigns, Collection<UUID> lists, Collection<UUID> retention) {}

    @Transactional
    public List<Item> items(Reach reach, UUID member) {
        List<Campaign> ours = campaigns.ofDivisions(reach.campaigns(), null, CAMPAIGNS);
        Map<UUID, CampaignFunnel> funnels =
                figures.of(ours.stream().map(Campaign::id).toList());
        List<Item> items = new ArrayList<>();
        for (Campaign campaign : ours) {
            boolean lists = reach.lists().contains(campaign.divisionId());
            collecting(campaign, funnels.getOrDefault(campaign.id(), CampaignFunnel.EMPTY), lists, items);
            if (lists) {
                waiting(campaign, items);
            }
        }
        overdue.lines(reach.retention()).forEach(line -> erasing(line, items));
        long mine = approvals.waiting(member).stream()
                .filter(a -> approvals.mayApprove(member, a))
                .count();
        add(items, new Item(Kind.APPROVAL, "", mine, null, "/desk/approvals"));
        items.sort(java.util.Comparator.comparing(Item::kind));
        return items;
    }

    private void collecting(Campaign campaign, CampaignFunnel funnel, boolean lists, List<Item> items) {
        String page = "/desk/campaigns/" + campaign.id();
        LocalDate today = clock.today();
        if (campaign.openedAt() == null) {
            items.add(new Item(Kind.NOT_OPEN, campaign.name(), funnel.winners(), campaign.opensOn(), page));
            return;
        }
        boolean near = !campaign.closesOn().isAfter(today.plusDays(NEAR));
        if (campaign.closedAt() == null && !campaign.closesOn().isBefore(today)) {
            Kind kind = near ? Kind.DEADLINE : Kind.UNCOLLECTED;
            add(items, new Item(kind, campaign.name(), funnel.silent(), campaign.closesOn(), page + "/winners"));
        }
        // Answers that stand on no list yet; several prizes of one person count once here.
        long ready = funnel.answered() - Math.max(funnel.listed(), funnel.shipped()) - funnel.erased();
        add(items, new Item(Kind.TO_SHIP, campaign.name(), lists ? ready : 0, null, page + "/lists"));
    }

    private void waiting(Campaign campaign, List<Item> items) {
        for (ShippingList list : lists.ofCampaign(campaign.id())) {
            if (list.producedAt() == null && list.discardedAt() == null) {
                items.add(
                        new Item(Kind.LIST_WAITING, list.reference(), 1, list.shipDate(), "/desk/lists/" + list.id()));
            }
        }
    }

    private static void erasing(OverdueBoard.Line line, List<Item> items) {
        String page = "/desk/retention/" + line.campaign();
        long blocked = line.frozen() + line.held();
        add(items, new Item(Kind.OVERDUE, line.name(), line.overdue() - Math.min(blocked, line.overdue()), null, page));
        add(items, new Item(Kind.FROZEN, line.name(), line.frozen(), null, page));
        add(items, new Item(Kind.ERASURE_SOON, line.name(), line.soon(), line.nextDay(), page));
    }

    private static void add(List<Item> items, Item item) {
        if (item.count() > 0) {
            items.add(item);
        }
    }
}
