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
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import dev.todoke.winner.WinnerProgresses;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Everything on the list left the house on this day; what was marked already stays as it is. Returns how many were new. */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public int markListShipped(UUID id, LocalDate on, SignedIn person) {
        ShippingList list = lists.require(id);
        if (list.producedAt() == null || list.discardedAt() != null) {
            throw new Refusal(ProblemType.NOT_READY, "list", "not-produced");
        }
        requirePlausible(on);
        Set<UUID> shipped = parcels.shippedAwards(list.campaignId());
        Map<UUID, Award> byId =
                awards.ofCampaign(list.campaignId()).stream().collect(Collectors.toMap(Award::id, Function.identity()));
        int marked = 0;
        for (Line line : rows.lines(id)) {
            Award award = byId.get(line.award());
            if (award != null && !shipped.contains(award.id())) {
                Parcel parcel = new Parcel(award, list.divisionId(), on, person.member(), clock.now());
                parcel.from(list, line.insertCode());
                ship(parcel);
                marked++;
            }
        }
        audit.record(Lists.leaf("list.shipped", list, person).count("parcels", marked));
        return marked;
    }

    /** These parcels of one campaign left the house on this day. */
    @Transactional
    public int markShipped(UUID campaign, UUID division, Collection<String> references, LocalDate on, SignedIn person) {
        requirePlausible(on);
        List<Award> named = named(campaign, references);
        Set<UUID> shipped = parcels.shippedAwards(campaign);
        int marked = 0;
        for (Award award : named) {
            if (!shipped.contains(award.id())) {
                Parcel parcel = new Parcel(award, division, on, person.member(), clock.now());
                lastList(award).ifPresent(row -> parcel.from(lists.require(row.list()), row.insertCode()));
                ship(parcel);
                marked++;
            }
        }
        audit.record(leaf("parcel.shipped", campaign, division, person).count("parcels", marked));
        return marked;
    }

    @Transactional
    public int markDelivered(
            UUID campaign, UUID division, Collection<String> references, LocalDate on, SignedIn person) {
        requirePlausible(on);
        List<Parcel> found = parcelsNamed(campaign, references);
        for (Parcel parcel : found) {
            if (on.isBefore(parcel.shippedOn())) {
                throw new Refusal(ProblemType.INVALID, "on", "before-shipped");
            }
            parcel.delivered(on);
            terms.start(parcel.awardId(), StartEvent.DELIVERED, on);
            progresses.delivered(parcel.winnerId());
        }
        audit.record(leaf("parcel.delivered", campaign, division, person).count("parcels", found.size()));
        return found.size();
    }

    /** Takes "shipped" back, while nothing has been erased. */
    @Transactional
    public int undo(UUID campaign, UUID division, Collection<String> references, SignedIn person) {
        List<Parcel> found = parcelsNamed(campaign, references);
        for (Parcel parcel : found) {
            terms.unstart(parcel.awardId());
            parcels.delete(parcel);
            parcels.flush();
            if (parcels.ofWinner(parcel.winnerId()).isEmpty()) {
                progresses.unshipped(parcel.winnerId());
            }
        }
        audit.record(leaf("parcel.undo", campaign, division, person).count("parcels", found.size()));
        return found.size();
    }

    /** A carrier's number came back: whoever has one has been handed over. */
    void tracked(Award award, UUID division, String number, LocalDate on, SignedIn person) {
        Parcel parcel = parcels.find("awardId", award.id()).firstResult();
        if (parcel == null) {
            parcel = new Parcel(award, division, on, person.member(), clock.now());
            Parcel fresh = parcel;
            lastList(award).ifPresent(row -> fresh.from(lists.require(row.list()), row.insertCode()));
            ship(parcel);
        }
        parcel.tracked(number, "yamato");
        progresses.shipped(parcel.winnerId(), parcel.carrier(), number);
    }

    private void ship(Parcel parcel) {
        parcels.persist(parcel);
        terms.start(parcel.awardId(), StartEvent.SHIPPED, parcel.shippedOn());
        progresses.shipped(parcel.winnerId(), parcel.carrier().isEmpty() ? null : parcel.carrier(), null);
    }

    private record OnList(UUID list, @Nullable String insertCode) {}

    private Optional<OnList> lastList(Award award) {
        return parcels.getEntityManager()
                .createQuery(
                        "select l.id, r.insertCode from ShippingListRow r, ShippingList l where l.id = r.listId"
                                + " and r.awardId = ?1 and r.takenOut = false and l.discardedAt is null"
                                + " order by l.createdAt desc",
                        Object[].class)
                .setParameter(1, award.id())
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new OnList((UUID) row[0], (String) row[1]))
                .findFirst();
    }

    private List<Award> named(UUID campaign, Collection<String> references) {
        Map<String, Award> found = new HashMap<>();
        for (String reference : references) {
            Award award = awards.byReference(reference)
                    .filter(each -> each.campaignId().equals(campaign))
                    .orElseThrow(() -> new Refusal(ProblemType.INVALID, "references", "unknown"));
            found.put(reference, award);
        }
        if (found.isEmpty()) {
            throw new Refusal(ProblemType.INVALID, "references", "blank");
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
