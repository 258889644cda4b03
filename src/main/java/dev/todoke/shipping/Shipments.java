package dev.todoke.shipping;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.RetentionTerms;
import dev.todoke.retention.StartEvent;
import dev.todoke.shipping.ListRows.Line;
import dev.todoke.shipping.ListRows.OnList;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import dev.todoke.winner.WinnerProgresses;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records what was shipped, delivered, or not shipped after all, and starts the retention clock accordingly. */
@ApplicationScoped
public class Shipments {

    private static final int DAYS_BACK = 180;

    private final ShippingLists lists;
    private final ListRows rows;
    private final Parcels parcels;
    private final Awards awards;
    private final RetentionTerms terms;
    private final WinnerProgresses progresses;
    private final AuditLog audit;
    private final TodokeClock clock;

    Shipments(
            ShippingLists lists,
            ListRows rows,
            Parcels parcels,
            Awards awards,
            RetentionTerms terms,
            WinnerProgresses progresses,
            AuditLog audit,
            TodokeClock clock) {
        this.lists = lists;
        this.rows = rows;
        this.parcels = parcels;
        this.awards = awards;
        this.terms = terms;
        this.progresses = progresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many were recorded, and the references of those of whom nothing is held any more: for them nothing was. */
    public record Marked(int marked, List<String> erased) {}

    /** Everything on the list left the house on this day; what was marked already stays as it is. */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public Marked markListShipped(UUID id, LocalDate on, SignedIn person) {
        ShippingList list = lists.require(id);
        if (list.producedAt() == null || list.discardedAt() != null) {
            throw new Refusal(ProblemType.NOT_READY, "list", "not-produced");
        }
        requirePlausible(on);
        Map<UUID, Award> byId =
                awards.ofCampaign(list.campaignId()).stream().collect(Collectors.toMap(Award::id, Function.identity()));
        List<Line> all = rows.lines(id).stream()
                .filter(line -> byId.containsKey(line.award()))
                .toList();
        Set<UUID> kept = held(all, Line::winner);
        Set<UUID> shipped = parcels.shippedAwards(list.campaignId());
        List<Line> left =
                all.stream().filter(line -> !shipped.contains(line.award())).toList();
        Split<Line> split = split(left, kept, Line::winner, Line::reference);
        for (Line line : split.held()) {
            Award award = Objects.requireNonNull(byId.get(line.award()));
            Parcel parcel = new Parcel(award, list.divisionId(), on, person.member(), clock.now());
            parcel.from(list, line.insertCode());
            ship(parcel);
        }
        audit.record(Lists.leaf("list.shipped", list, person)
                .count("parcels", split.held().size()));
        return split.marked();
    }

    /** These parcels of one campaign left the house on this day. */
    @Transactional
    public Marked markShipped(
            UUID campaign, UUID division, Collection<String> references, LocalDate on, SignedIn person) {
        requirePlausible(on);
        List<Award> all = named(campaign, references);
        Set<UUID> kept = held(all, Award::winnerId);
        Set<UUID> shipped = parcels.shippedAwards(campaign);
        List<Award> left =
                all.stream().filter(award -> !shipped.contains(award.id())).toList();
        Split<Award> split = split(left, kept, Award::winnerId, Award::reference);
        Map<UUID, OnList> last =
                rows.lastOf(split.held().stream().map(Award::id).toList());
        for (Award award : split.held()) {
            ship(fresh(award, division, on, last.get(award.id()), person));
        }
        audit.record(leaf("parcel.shipped", campaign, division, person)
                .count("parcels", split.held().size()));
        return split.marked();
    }

    @Transactional
    public Marked markDelivered(
            UUID campaign, UUID division, Collection<String> references, LocalDate on, SignedIn person) {
        requirePlausible(on);
        Set<UUID> kept = held(awards.byReferences(references).values(), Award::winnerId);
        Split<Parcel> split = split(parcelsNamed(campaign, references), kept, Parcel::winnerId, Parcel::reference);
        for (Parcel parcel : split.held()) {
            if (on.isBefore(parcel.shippedOn())) {
                throw new Refusal(ProblemType.INVALID, "on", "before-shipped");
            }
            parcel.delivered(on);
            terms.start(parcel.awardId(), StartEvent.DELIVERED, on);
            progresses.delivered(parcel.winnerId());
        }
        audit.record(leaf("parcel.delivered", campaign, division, person)
                .count("parcels", split.held().size()));
        return split.marked();
    }

    /** Takes "shipped" back; what was recorded about people who have been erased stays as it is. */
    @Transactional
    public Marked undo(UUID campaign, UUID division, Collection<String> references, SignedIn person) {
        Set<UUID> kept = held(awards.byReferences(references).values(), Award::winnerId);
        Split<Parcel> split = split(parcelsNamed(campaign, references), kept, Parcel::winnerId, Parcel::reference);
        for (Parcel parcel : split.held()) {
            terms.unstart(parcel.awardId());
            parcels.delete(parcel);
            parcels.flush();
            if (parcels.ofWinner(parcel.winnerId()).isEmpty()) {
                progresses.unshipped(parcel.winnerId());
            }
        }
        audit.record(leaf("parcel.undo", campaign, division, person)
                .count("parcels", split.held().size()));
        return split.marked();
    }

    /** A carrier's number for an award, whose parcel may be recorded already. */
    record Handover(Award award, @Nullable Parcel parcel, String number, LocalDate on) {}

    /** Carriers' numbers came back: whoever has one has been handed over. */
    void tracked(UUID division, List<Handover> handovers, SignedIn person) {
        Map<UUID, OnList> last = rows.lastOf(handovers.stream()
                .filter(handover -> handover.parcel() == null)
                .map(handover -> handover.award().id())
                .toList());
        for (Handover handover : handovers) {
            Parcel parcel = handover.parcel();
            if (parcel == null) {
                Award award = handover.award();
                parcel = fresh(award, division, handover.on(), last.get(award.id()), person);
                ship(parcel);
            }
            parcel.tracked(handover.number(), "yamato");
            progresses.shipped(parcel.winnerId(), parcel.carrier(), handover.number());
        }
    }

    private Parcel fresh(Award award, UUID division, LocalDate on, @Nullable OnList listed, SignedIn person) {
        Parcel parcel = new Parcel(award, division, on, person.member(), clock.now());
        if (listed != null) {
            parcel.from(lists.require(listed.list()), listed.insertCode());
        }
        return parcel;
    }

    private void ship(Parcel parcel) {
        parcels.persist(parcel);
        terms.start(parcel.awardId(), StartEvent.SHIPPED, parcel.shippedOn());
        progresses.shipped(parcel.winnerId(), parcel.carrier().isEmpty() ? null : parcel.carrier(), null);
    }

    private record Split<T>(List<T> held, List<String> erased) {

        Marked marked() {
            return new Marked(held.size(), erased);
        }
    }

    /**
     * Those of whom something is kept, locked. What has left is read after this: of two colleagues who mark the same
     * parcels, the second then sees what the first did.
     */
    private <T> Set<UUID> held(Collection<T> all, Function<T, UUID> winner) {
        return terms.holdKept(all.stream().map(winner).collect(Collectors.toSet()));
    }

    /** Nothing may be recorded any more about those who were erased, but the others must not suffer for it. */
    private static <T> Split<T> split(
            List<T> all, Set<UUID> kept, Function<T, UUID> winner, Function<T, String> reference) {
        return new Split<>(
                all.stream().filter(each -> kept.contains(winner.apply(each))).toList(),
                all.stream()
                        .filter(each -> !kept.contains(winner.apply(each)))
                        .map(reference)
                        .toList());
    }

    private List<Award> named(UUID campaign, Collection<String> references) {
        Map<String, Award> found = awards.byReferences(references);
        if (found.isEmpty() && references.isEmpty()) {
            throw new Refusal(ProblemType.INVALID, "references", "blank");
        }
        boolean all =
                found.values().stream().allMatch(award -> award.campaignId().equals(campaign));
        if (!all || found.size() != Set.copyOf(references).size()) {
            throw new Refusal(ProblemType.INVALID, "references", "unknown");
        }
        return List.copyOf(found.values());
    }

    private List<Parcel> parcelsNamed(UUID campaign, Collection<String> references) {
        List<Parcel> found = parcels.named(references).stream()
                .filter(parcel -> parcel.campaignId().equals(campaign))
                .toList();
        if (found.isEmpty() || found.size() != Set.copyOf(references).size()) {
            throw new Refusal(ProblemType.INVALID, "references", "unknown");
        }
        return found;
    }

    private void requirePlausible(LocalDate on) {
        LocalDate today = clock.today();
        if (on.isAfter(today) || on.isBefore(today.minusDays(DAYS_BACK))) {
            throw new Refusal(ProblemType.INVALID, "on", "out-of-range");
        }
    }

    private static Leaf leaf(String action, UUID campaign, UUID division, SignedIn person) {
        return Leaf.of(action, person.authority().actor())
                .division(division)
                .campaign(campaign)
                .object("campaign", campaign)
                .session(person.session());
    }
}
