package dev.todoke.details;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.open.Opening;
import dev.todoke.vault.open.OpeningGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps disputed, quarantined and declined answers shut, except to somebody who looks at one winner in order to decide or
 * to answer that person.
 */
@ApplicationScoped
class DetailsGuard implements OpeningGuard {

    private static final Set<AccessReason> DECIDING = EnumSet.of(
            AccessReason.ADDRESS_CHECK,
            AccessReason.INQUIRY,
            AccessReason.RETURNED_PARCEL,
            AccessReason.SUBJECT_REQUEST,
            AccessReason.INCIDENT);
    private static final Set<DetailsState> USABLE = EnumSet.of(DetailsState.ARRIVED, DetailsState.READY);
    private static final int SOME = 2_000;

    private final Standings standings;

    DetailsGuard(Standings standings) {
        this.standings = standings;
    }

    @Override
    public void check(Opening opening, Collection<RecordRef> records) {
        Map<UUID, Set<UUID>> byWinner = records.stream()
                .filter(ref -> ref.kind() == Kind.DELIVERY_DETAILS)
                .collect(Collectors.groupingBy(
                        RecordRef::subject, Collectors.mapping(RecordRef::record, Collectors.toSet())));
        if (byWinner.isEmpty() || byWinner.size() == 1 && DECIDING.contains(opening.reason())) {
            return;
        }
        Map<UUID, Standing> known = standings(opening, byWinner.keySet());
        byWinner.forEach((winner, asked) -> {
            Standing standing = known.get(winner);
            if (standing == null
                    || !USABLE.contains(standing.state())
                    || standing.chosen() == null
                    || !asked.equals(Set.of(standing.chosen().record()))) {
                throw new Refusal(ProblemType.CONFLICT, "winner", "not-usable");
            }
        });
    }

    private Map<UUID, Standing> standings(Opening opening, Set<UUID> winners) {
        UUID campaign = opening.campaign();
        return campaign == null || winners.size() <= SOME ? standings.of(winners) : standings.ofCampaign(campaign);
    }
}
