package dev.todoke.shipping;

import dev.todoke.address.CarrierText;
import dev.todoke.address.CarrierText.Finding;
import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.campaign.Prize;
import dev.todoke.details.Details;
import dev.todoke.details.Details.Listable;
import dev.todoke.intake.FormLinks;
import dev.todoke.kernel.Fields;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.organisation.Contractors;
import dev.todoke.organisation.SenderProfile;
import dev.todoke.shipping.ListRows.Line;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import dev.todoke.winner.WinnerProgresses;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes lists, solves their problems once, and takes them back. Opens nothing. */
@ApplicationScoped
public class Lists {

    private static final int DAYS_AHEAD = 30;

    private final ShippingLists lists;
    private final ListRows rows;
    private final Parcels parcels;
    private final Campaigns campaigns;
    private final Contractors contractors;
    private final Details details;
    private final Awards awards;
    private final Inserts inserts;
    private final Frames frames;
    private final FormLinks links;
    private final WinnerProgresses progresses;
    private final AuditLog audit;
    private final TodokeClock clock;

    Lists(
            ShippingLists lists,
            ListRows rows,
            Parcels parcels,
            Campaigns campaigns,
            Contractors contractors,
            Details details,
            Awards awards,
            Inserts inserts,
            Frames frames,
            FormLinks links,
            WinnerProgresses progresses,
            AuditLog audit,
            TodokeClock clock) {
        this.lists = lists;
        this.rows = rows;
        this.parcels = parcels;
        this.campaigns = campaigns;
        this.contractors = contractors;
        this.details = details;
        this.awards = awards;
        this.inserts = inserts;
        this.frames = frames;
        this.links = links;
        this.progresses = progresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** Freezes everybody who can be shipped to now and stands on no other list. */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public ShippingList create(UUID campaignId, NewList asked, SignedIn person) {
        // Two lists made at once would each find the same parcels free.
        Campaign campaign = campaigns.locked(campaignId);
        String service = asked.service() == null || asked.service().isBlank() ? "" : asked.service();
        Frame frame = frames.of(campaign, asked.senderId(), service, asked.shipDate());
        if (asked.contractor() != null) {
            contractors.requireEngaged(campaign.divisionId(), asked.contractor());
        }
        service = service.isEmpty() ? frame.sender().b2ServiceType() : service;
        check(asked, service, frame);
        String reference = campaign.code() + "-" + (lists.count("campaignId", campaignId) + 1);
        ShippingList list = new ShippingList(Ids.next(), campaign, reference, asked, person.member(), clock.now());
        list.frame(LineLayout.of(asked.format()).name(), service, frame.hash());
        lists.persist(list);
        int count = freeze(list, frame);
        audit.record(leaf("list.create", list, person)
                .count("rows", count)
                .code("layout", list.layout())
                .code("selection", list.selectionHash()));
        lists.flush();
        return list;
    }

    /** Accepts the proposed spelling of these rows, or of all rows that have one. */
    @Transactional
    public void accept(UUID id, Collection<String> references, SignedIn person) {
        ShippingList list = lists.require(id);
        list.requireOpen();
        List<ShippingListRow> chosen = (references.isEmpty() ? rows.withProblems(id) : rows.named(id, references))
                .stream().filter(row -> !row.takenOut() && !row.isHopeless()).toList();
        chosen.forEach(ShippingListRow::accept);
        reselect(list);
        audit.record(leaf("list.accept", list, person).count("rows", chosen.size()));
    }

    /** Leaves these rows to another list. */
    @Transactional
    public void takeOut(UUID id, Collection<String> references, SignedIn person) {
        ShippingList list = lists.require(id);
        list.requireOpen();
        List<ShippingListRow> chosen = rows.named(id, references);
        chosen.forEach(ShippingListRow::takeOut);
        reselect(list);
        audit.record(leaf("list.take-out", list, person).count("rows", chosen.size()));
    }

    /** Takes a list back. What was fetched of it stays in the copies ledger until somebody ticks it off. */
    @Transactional
    public void discard(UUID id, SignedIn person) {
        ShippingList list = lists.require(id);
        Set<UUID> winners = rows.lines(id).stream().map(Line::winner).collect(Collectors.toSet());
        links.lockOf(winners);
        if (parcels.count("listId", id) > 0) {
            throw new Refusal(ProblemType.CONFLICT, "list", "shipped");
        }
        list.discard(clock.now());
        winners.removeAll(rows.fetchedElsewhere(list));
        progresses.unlock(winners);
        audit.record(leaf("list.discard", list, person));
    }

    /** The same, of a list that nobody has changed since it was looked at. */
    @Transactional
    public void discard(UUID id, long version, SignedIn person) {
        if (lists.require(id).version() != version) {
            throw new Refusal(ProblemType.PRECONDITION_FAILED);
        }
        discard(id, person);
    }

    /** Rows that nobody has decided yet and that production waits for. */
    public List<ShippingListRow> blocking(UUID id) {
        return rows.withProblems(id).stream().filter(row -> row.blocks()).toList();
    }

    private int freeze(ShippingList list, Frame frame) {
        Map<UUID, Listable> listable = details.listable(list.campaignId()).stream()
                .collect(Collectors.toMap(Listable::winner, Function.identity()));
        Set<UUID> taken = new HashSet<>(parcels.shippedAwards(list.campaignId()));
        taken.addAll(rows.listedAwards(list.campaignId()));
        List<Award> chosen = awards.ofCampaign(list.campaignId()).stream()
                .filter(award -> listable.containsKey(award.winnerId()) && !taken.contains(award.id()))
                .sorted(Comparator.comparing(
                                (Award award) -> frame.prize(award.prizeId()).position())
                        .thenComparing(Award::reference))
                .toList();
        if (chosen.isEmpty()) {
            throw new Refusal(ProblemType.NOT_READY, "campaign", "nothing-to-ship");
        }
        Map<UUID, Insert> due = inserts.due(list.campaignId(), chosen);
        int position = 0;
        for (Award award : chosen) {
            Insert insert = due.get(award.id());
            ShippingListRow row = new ShippingListRow(
                    list.id(),
                    ++position,
                    award,
                    Objects.requireNonNull(listable.get(award.winnerId()), "chosen among the listable"),
                    insert == null ? null : insert.code());
            if (list.format() != ListFormat.B2) {
                row.ignoreProblems();
            }
            rows.persist(row);
        }
        reselect(list);
        return chosen.size();
    }

    private void reselect(ShippingList list) {
        rows.flush();
        List<Object> fields = new ArrayList<>(
                List.of(list.campaignId(), list.layout(), list.senderHash(), list.service(), list.shipDate()));
        for (Line line : rows.lines(list.id())) {
            fields.add(line.award());
            fields.add(line.record());
            fields.add(line.revision());
            fields.add(String.valueOf(line.insertCode()));
            fields.add(line.accepted());
        }
        list.select(Hashes.of(fields));
    }

    private void check(NewList asked, String service, Frame frame) {
        Fields fields = new Fields();
        LocalDate today = clock.today();
        if (asked.shipDate().isBefore(today) || asked.shipDate().isAfter(today.plusDays(DAYS_AHEAD))) {
            fields.problem("shipDate", "out-of-range");
        }
        if (!service.matches("[0-9A]")) {
            fields.problem("service", "shape");
        }
        if (asked.format() == ListFormat.B2) {
            checkSender(frame.sender(), fields);
            frame.prizes().values().forEach(prize -> checkItem(prize, fields));
        }
        fields.done();
    }

    private static void checkSender(SenderProfile sender, Fields fields) {
        if (sender.b2CustomerCode().isEmpty() || sender.b2FareCode().isEmpty()) {
            fields.problem("senderId", "contract-codes");
        }
        String all = sender.name() + sender.prefecture() + sender.city() + sender.street() + sender.building();
        if (CarrierText.label(all).findings().stream().anyMatch(Finding::blocks)) {
            fields.problem("senderId", "characters");
        }
    }

    private static void checkItem(Prize prize, Fields fields) {
        if (CarrierText.label(prize.labelName()).findings().stream().anyMatch(Finding::blocks)) {
            fields.problem("prizes/" + prize.code(), "characters");
        }
    }

    static Leaf leaf(String action, ShippingList list, SignedIn person) {
        return Leaf.of(action, person.authority().actor())
                .division(list.divisionId())
                .campaign(list.campaignId())
                .object("shipping-list", list.id())
                .session(person.session());
    }
}
