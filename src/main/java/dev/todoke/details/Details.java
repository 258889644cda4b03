package dev.todoke.details;

import dev.todoke.address.ShippingDetails;
import dev.todoke.campaign.Campaigns;
import dev.todoke.details.DetailsReader.Source;
import dev.todoke.intake.Submission;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.open.Opening;
import dev.todoke.winner.Winner;
import dev.todoke.winner.Winners;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Delivery details at the desk: which may be listed, and opening them for a person who says why. */
@ApplicationScoped
public class Details {

    /** How many people one opening may show. */
    public static final int BATCH_LIMIT = 20;

    private final Campaigns campaigns;
    private final Winners winners;
    private final Standings standings;
    private final Derivation derivation;
    private final DetailsReader reader;

    Details(Campaigns campaigns, Winners winners, Standings standings, Derivation derivation, DetailsReader reader) {
        this.campaigns = campaigns;
        this.winners = winners;
        this.standings = standings;
        this.derivation = derivation;
        this.reader = reader;
    }

    /** A winner whose current details may go on a list. */
    public record Listable(UUID winner, UUID record, int revision, List<String> problems) {}

    /** Winners whose details were derived, are current, and are neither declined, disputed, quarantined nor erased. */
    public List<Listable> listable(UUID campaign) {
        Standings.Judged judged = standings.judged(campaign);
        return judged.standings().values().stream()
                .filter(standing -> standing.state() == DetailsState.READY)
                .map(standing -> {
                    Submission s = Objects.requireNonNull(standing.chosen());
                    List<String> problems = Objects.requireNonNull(judged.read().get(s.record()))
                            .problems();
                    return new Listable(s.winnerId(), s.record(), s.revision(), problems);
                })
                .toList();
    }

    /** Reads whatever has arrived in a campaign and may be used; returns how many records. */
    public int derive(UUID campaign, Authority authority) {
        UUID division = campaigns.require(campaign).divisionId();
        UUID after = RecordRef.NOBODY;
        int read = 0;
        while (true) {
            Derivation.Progress progress = derivation.batch(campaign, division, after, authority);
            read += progress.read();
            if (progress.last().equals(after)) {
                return read;
            }
            after = progress.last();
        }
    }

    /** Details of up to 20 winners of one campaign; one reason, one leaf. Winners without usable details are left out. */
    public Map<UUID, ShippingDetails> open(
            Authority authority, UUID campaign, Collection<UUID> asked, AccessReason reason) {
        Set<UUID> ids = new TreeSet<>(asked);
        if (ids.isEmpty() || ids.size() > BATCH_LIMIT) {
            throw new Refusal(ProblemType.INVALID, "winners", "count");
        }
        List<Source> sources = new ArrayList<>();
        for (UUID id : ids) {
            requireIn(campaign, id);
            Submission chosen = standings.of(id).chosen();
            if (chosen != null) {
                sources.add(source(chosen));
            }
        }
        Map<UUID, ShippingDetails> byWinner = new LinkedHashMap<>();
        if (!sources.isEmpty()) {
            Operation operation = operation(campaign, ids);
            Map<UUID, ShippingDetails> read = begin(authority, operation, campaign, reason, sources);
            sources.forEach(s -> byWinner.put(s.winner(), read.get(s.record())));
        }
        return byWinner;
    }

    /** Every candidate's details of one winner, by record: what somebody needs to decide a dispute. */
    public Map<UUID, ShippingDetails> openCandidates(Authority authority, UUID winner, AccessReason reason) {
        UUID campaign = winners.require(winner).campaignId();
        List<Source> sources =
                standings.of(winner).candidates().stream().map(Details::source).toList();
        if (sources.isEmpty()) {
            throw new Refusal(ProblemType.NOT_READY, "winner", "no-details");
        }
        return begin(authority, operation(campaign, Set.of(winner)), campaign, reason, sources);
    }

    /**
     * What opening these winners is called in a step-up. A batch is named by exactly the people in it, so that one proof
     * of presence does not open the next batch too.
     */
    public Operation operation(UUID campaign, Set<UUID> asked) {
        UUID division = campaigns.require(campaign).divisionId();
        return asked.size() == 1
                ? new Operation(
                        OperationCode.OPEN_DETAILS, division, asked.iterator().next(), null, 1)
                : new Operation(OperationCode.OPEN_DETAILS, division, batch(asked), null, asked.size());
    }

    private static UUID batch(Set<UUID> asked) {
        String named = asked.stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.US_ASCII));
    }

    private Map<UUID, ShippingDetails> begin(
            Authority authority, Operation operation, UUID campaign, AccessReason reason, List<Source> sources) {
        return reader.begin(new Opening(authority, operation, reason, operation.division(), campaign), sources)
                .read(sources);
    }

    private void requireIn(UUID campaign, UUID winner) {
        Winner found = winners.require(winner);
        if (!found.campaignId().equals(campaign)) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
    }

    private static Source source(Submission s) {
        return new Source(s.winnerId(), s.record(), s.revision());
    }
}
