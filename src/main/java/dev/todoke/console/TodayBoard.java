package dev.todoke.console;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.job.JobReach;
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
import java.util.Comparator;
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
    private final AwardCounts counts;
    private final OverdueBoard overdue;
    private final ShippingLists lists;
    private final RequestedApprovals approvals;
    private final HouseWatch house;
    private final TodokeClock clock;

    TodayBoard(
            Campaigns campaigns,
            AwardCounts counts,
            OverdueBoard overdue,
            ShippingLists lists,
            RequestedApprovals approvals,
            HouseWatch house,
            TodokeClock clock) {
        this.campaigns = campaigns;
        this.counts = counts;
        this.overdue = overdue;
        this.lists = lists;
        this.approvals = approvals;
        this.house = house;
        this.clock = clock;
    }

    /** How soon. */
    public enum Urgency {
        NOW,
        TODAY,
        SOON
    }

    /** What sort of work; the order is that of the page. */
    public enum Kind {
        OVERDUE(Urgency.NOW),
        JOB_FAILED(Urgency.NOW),
        TASK_FAILED(Urgency.NOW),
        FROZEN(Urgency.NOW),
        APPROVAL(Urgency.TODAY),
        DEADLINE(Urgency.TODAY),
        LIST_WAITING(Urgency.TODAY),
        TO_SHIP(Urgency.TODAY),
        TO_TELL(Urgency.TODAY),
        UNCOLLECTED(Urgency.SOON),
        ERASURE_SOON(Urgency.SOON),
        NOT_OPEN(Urgency.SOON),
        NOT_ENROLLED(Urgency.SOON);

        private final Urgency urgency;

        Kind(Urgency urgency) {
            this.urgency = urgency;
        }

        public Urgency urgency() {
            return urgency;
        }

        /** Past what should have happened, or broken. */
        public boolean bad() {
            return this == OVERDUE || this == JOB_FAILED || this == TASK_FAILED;
        }

        public boolean warns() {
            return this == FROZEN || this == APPROVAL || this == DEADLINE;
        }

        /** Whether it counts people or awards; otherwise things. */
        public boolean ofPeople() {
            return this == OVERDUE || this == FROZEN || this == ERASURE_SOON || this == NOT_ENROLLED;
        }
    }

    /**
     * One thing to do.
     *
     * @param name a campaign's or list's name, empty where there is none
     * @param day the day it is about, if any
     * @param href where exactly the rows are that it counts
     */
    public record Item(
            Kind kind, String name, long count, @Nullable LocalDate day, String href) {}

    /**
     * Divisions by what somebody may look at there.
     *
     * @param retention where they may see what is to be erased
     * @param worklists where they tell winners
     * @param jobs whose long work they see
     * @param tasks whether they look after scheduled work
     * @param staff whether they look after people
     */
    public record Reach(
            Collection<UUID> campaigns,
            Collection<UUID> lists,
            Collection<UUID> retention,
            Collection<UUID> worklists,
            JobReach jobs,
            boolean tasks,
            boolean staff) {}

    @Transactional
    public List<Item> items(Reach reach, UUID member) {
        List<Campaign> ours = campaigns.ofDivisions(reach.campaigns(), null, CAMPAIGNS);
        Map<UUID, Map<AwardState, Long>> states =
                counts.of(ours.stream().map(Campaign::id).toList());
        List<Item> items = new ArrayList<>();
        for (Campaign campaign : ours) {
            collecting(campaign, states.getOrDefault(campaign.id(), Map.of()), reach, items);
            if (reach.lists().contains(campaign.divisionId())) {
                waiting(campaign, items);
            }
        }
        overdue.lines(reach.retention()).forEach(line -> erasing(line, items));
        long mine = approvals.waiting(member).stream()
                .filter(a -> !a.requester().equals(member))
                .count();
        add(items, new Item(Kind.APPROVAL, "", mine, null, "/desk/approvals"));
        house.items(reach).forEach(item -> add(items, item));
        items.sort(Comparator.comparing(Item::kind));
        return items;
    }

    private void collecting(Campaign campaign, Map<AwardState, Long> states, Reach reach, List<Item> items) {
        String page = "/desk/campaigns/" + campaign.id();
        if (campaign.openedAt() == null) {
            long all = states.values().stream().mapToLong(Long::longValue).sum();
            items.add(new Item(Kind.NOT_OPEN, campaign.name(), all, campaign.opensOn(), page));
            return;
        }
        LocalDate today = clock.today();
        LocalDate last = campaign.closesOn();
        long untold = count(states, AwardState.LINKED);
        if (campaign.closedAt() == null && !last.isBefore(today)) {
            Kind kind = last.isAfter(today.plusDays(NEAR)) ? Kind.UNCOLLECTED : Kind.DEADLINE;
            long silent = untold + count(states, AwardState.TOLD) + count(states, AwardState.OPENED);
            add(items, new Item(kind, campaign.name(), silent, last, page + "/winners?mark=silent"));
            if (reach.worklists().contains(campaign.divisionId())) {
                add(items, new Item(Kind.TO_TELL, campaign.name(), untold, null, page + "/worklist"));
            }
        }
        if (reach.lists().contains(campaign.divisionId())) {
            long ready = count(states, AwardState.ANSWERED);
            add(items, new Item(Kind.TO_SHIP, campaign.name(), ready, null, page + "/winners?state=answered"));
        }
    }

    private static long count(Map<AwardState, Long> states, AwardState state) {
        return states.getOrDefault(state, 0L);
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
