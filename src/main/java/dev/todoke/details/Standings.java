package dev.todoke.details;

import dev.todoke.intake.Decline;
import dev.todoke.intake.Declines;
import dev.todoke.intake.Submission;
import dev.todoke.intake.Submissions;
import dev.todoke.intake.Withdrawal;
import dev.todoke.intake.Withdrawals;
import dev.todoke.winner.WinnerProgress;
import dev.todoke.winner.WinnerProgresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** Judges how winners' details stand: from submissions, refusals, takeovers, decisions and erasure. */
@ApplicationScoped
public class Standings {

    private static final int CHUNK = 500;

    private final Submissions submissions;
    private final Declines declines;
    private final Withdrawals withdrawals;
    private final WinnerProgresses progresses;
    private final DerivedRecords derived;
    private final DisputeDecisions decisions;
    private final Quarantine quarantine;

    Standings(
            Submissions submissions,
            Declines declines,
            Withdrawals withdrawals,
            WinnerProgresses progresses,
            DerivedRecords derived,
            DisputeDecisions decisions,
            Quarantine quarantine) {
        this.submissions = submissions;
        this.declines = declines;
        this.withdrawals = withdrawals;
        this.progresses = progresses;
        this.derived = derived;
        this.decisions = decisions;
        this.quarantine = quarantine;
    }

    /** Everybody of a campaign who sent something or said no, by winner. Whoever is not in it has sent nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Map<UUID, Standing> ofCampaign(UUID campaign) {
        return judge(campaign).standings();
    }

    /** How a campaign's winners stand, and the readings that it was judged by: read once more they may be others. */
    record Judged(Map<UUID, Standing> standings, Map<UUID, DerivedRecord> read) {}

    /** As {@link #ofCampaign}, with the readings by record. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Judged judged(UUID campaign) {
        return judge(campaign);
    }

    private Judged judge(UUID campaign) {
        // A hundred thousand rows that nobody changes: no snapshots, and nothing to compare before each query.
        Session session = derived.getEntityManager().unwrap(Session.class);
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        Set<UUID> declined = Stream.concat(
                        declines.ofCampaign(campaign).stream().map(Decline::winnerId),
                        withdrawals.ofCampaign(campaign).stream().map(Withdrawal::winnerId))
                .collect(Collectors.toSet());
        Set<UUID> erased = progresses.erasedOf(campaign);
        List<DerivedRecord> read = derived.ofCampaign(campaign);
        Map<UUID, UUID> decided = decisions.list("campaignId", campaign).stream()
                .collect(Collectors.toMap(DisputeDecision::winnerId, DisputeDecision::chosenRecord));
        return new Judged(
                judge(submissions.current(campaign), new Facts(declined, erased, revisions(read), decided)),
                read.stream().collect(Collectors.toMap(DerivedRecord::record, Function.identity())));
    }

    /** One winner. */
    public Standing of(UUID winner) {
        return Objects.requireNonNull(of(Set.of(winner)).get(winner), "everybody asked for stands somewhere");
    }

    /** Each of these winners, also those who sent nothing. */
    public Map<UUID, Standing> of(Collection<UUID> winners) {
        List<UUID> all = winners.stream().distinct().toList();
        Map<UUID, Standing> standings = new HashMap<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            some.forEach(winner -> standings.put(winner, new Standing(winner, DetailsState.NONE, null, List.of())));
            standings.putAll(judge(submissions.currentOf(some), facts(some)));
        }
        return standings;
    }

    private Facts facts(List<UUID> some) {
        Set<UUID> declined = Stream.concat(
                        declines.list("winnerId in ?1", some).stream().map(Decline::winnerId),
                        withdrawals.list("winnerId in ?1", some).stream().map(Withdrawal::winnerId))
                .collect(Collectors.toSet());
        Set<UUID> erased = progresses.list("winnerId in ?1 and erasedOn is not null", some).stream()
                .map(WinnerProgress::winnerId)
                .collect(Collectors.toSet());
        Map<UUID, UUID> decided = decisions.list("winnerId in ?1", some).stream()
                .collect(Collectors.toMap(DisputeDecision::winnerId, DisputeDecision::chosenRecord));
        return new Facts(declined, erased, revisions(derived.ofWinners(some)), decided);
    }

    private record Facts(Set<UUID> declined, Set<UUID> erased, Map<UUID, Integer> read, Map<UUID, UUID> decided) {}

    private Map<UUID, Standing> judge(List<Submission> current, Facts facts) {
        Set<UUID> caught = quarantine.among(current);
        Map<UUID, List<Submission>> byWinner = current.stream()
                .collect(Collectors.groupingBy(Submission::winnerId, LinkedHashMap::new, Collectors.toList()));
        Set<UUID> all = new HashSet<>(byWinner.keySet());
        all.addAll(facts.declined());
        all.addAll(facts.erased());
        Map<UUID, Standing> standings = new HashMap<>();
        all.forEach(winner ->
                standings.put(winner, judge(winner, byWinner.getOrDefault(winner, List.of()), caught, facts)));
        return standings;
    }

    private static Standing judge(UUID winner, List<Submission> unsorted, Set<UUID> caught, Facts facts) {
        List<Submission> candidates = unsorted.stream()
                .sorted(Comparator.comparing(Submission::receivedAt).thenComparing(Submission::candidate))
                .toList();
        if (facts.erased().contains(winner)) {
            return new Standing(winner, DetailsState.ERASED, null, List.of());
        }
        if (facts.declined().contains(winner)) {
            return new Standing(winner, DetailsState.DECLINED, null, candidates);
        }
        if (candidates.isEmpty()) {
            return new Standing(winner, DetailsState.NONE, null, candidates);
        }
        UUID decided = facts.decided().get(winner);
        List<Submission> left = candidates.stream()
                .filter(s -> decided != null ? s.record().equals(decided) : !caught.contains(s.record()))
                .toList();
        if (left.isEmpty()) {
            return new Standing(winner, DetailsState.QUARANTINED, null, candidates);
        }
        if (left.size() > 1) {
            return new Standing(winner, DetailsState.DISPUTED, null, candidates);
        }
        Submission one = left.get(0);
        boolean isRead = Integer.valueOf(one.revision()).equals(facts.read().get(one.record()));
        return new Standing(winner, isRead ? DetailsState.READY : DetailsState.ARRIVED, one, candidates);
    }

    private static Map<UUID, Integer> revisions(List<DerivedRecord> records) {
        return records.stream().collect(Collectors.toMap(DerivedRecord::record, DerivedRecord::revision));
    }
}
