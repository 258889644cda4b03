package dev.todoke.shipping;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.SignedIn;
import dev.todoke.retention.RetentionTerms;
import dev.todoke.retention.StartEvent;
import dev.todoke.winner.WinnerProgresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes back what was recorded of parcels by mistake, as long as nobody went on with it. */
@ApplicationScoped
public class Undoings {

    private final Parcels parcels;
    private final RetentionTerms terms;
    private final WinnerProgresses progresses;
    private final AuditLog audit;

    Undoings(Parcels parcels, RetentionTerms terms, WinnerProgresses progresses, AuditLog audit) {
        this.parcels = parcels;
        this.terms = terms;
        this.progresses = progresses;
        this.audit = audit;
    }

    /** Takes "delivered on this day" back from these awards' parcels; returns the awards for which that was so. */
    @Transactional
    public Set<UUID> undeliver(UUID campaign, UUID division, Collection<UUID> awards, LocalDate on, SignedIn person) {
        List<Parcel> named = List.copyOf(parcels.ofAwards(awards).values());
        Set<UUID> kept = terms.holdKept(named.stream().map(Parcel::winnerId).collect(Collectors.toSet()));
        Set<UUID> done = new HashSet<>();
        for (Parcel parcel : named) {
            if (parcel.campaignId().equals(campaign)
                    && kept.contains(parcel.winnerId())
                    && on.equals(parcel.deliveredOn())) {
                parcel.undelivered();
                terms.unstart(parcel.awardId());
                terms.start(parcel.awardId(), StartEvent.SHIPPED, parcel.shippedOn());
                progresses.undelivered(parcel.winnerId());
                done.add(parcel.awardId());
            }
        }
        audit.record(Leaf.of("parcel.undo-delivered", person.authority().actor())
                .division(division)
                .campaign(campaign)
                .object("campaign", campaign)
                .session(person.session())
                .count("parcels", done.size()));
        return done;
    }
}
