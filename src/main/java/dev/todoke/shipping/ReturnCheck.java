package dev.todoke.shipping;

import dev.todoke.retention.RetentionTerms;
import dev.todoke.shipping.ReturnRow.Finding;
import dev.todoke.shipping.TrackingFile.Entry;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import dev.todoke.winner.Winners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is to be done with the lines of a carrier's file. Everything that they name is read at once, not line by line. */
@ApplicationScoped
class ReturnCheck {

    private final Awards awards;
    private final Winners winners;
    private final Parcels parcels;
    private final RetentionTerms terms;

    ReturnCheck(Awards awards, Winners winners, Parcels parcels, RetentionTerms terms) {
        this.awards = awards;
        this.winners = winners;
        this.parcels = parcels;
        this.terms = terms;
    }

    /** What is stored about everything that a file names. */
    record Known(
            Map<String, Award> awards,
            Set<UUID> ours,
            Set<UUID> erased,
            Map<UUID, Parcel> parcels,
            Set<String> numbers) {

        @Nullable
        Award award(Entry entry) {
            return awards.get(entry.reference());
        }
    }

    /** The sweep waits until the caller's transaction ends, so that no number arrives behind it. */
    Known held(UUID division, Collection<Entry> entries) {
        Map<String, Award> byReference =
                awards.byReferences(entries.stream().map(Entry::reference).collect(Collectors.toSet()));
        Set<UUID> people = byReference.values().stream().map(Award::winnerId).collect(Collectors.toSet());
        Set<UUID> named = byReference.values().stream().map(Award::id).collect(Collectors.toSet());
        Set<UUID> erased = new HashSet<>(people);
        erased.removeAll(terms.holdKept(people));
        return new Known(
                byReference,
                winners.among(people, division),
                erased,
                parcels.ofAwards(named),
                parcels.numbersAmong(entries.stream().map(Entry::number).collect(Collectors.toSet())));
    }

    /** One finding for each line, in order; the same line again is left out. */
    List<Finding> judge(List<Entry> distinct, Known known) {
        Map<String, Set<String>> numbers = new HashMap<>();
        Map<String, Set<String>> references = new HashMap<>();
        for (Entry entry : distinct) {
            numbers.computeIfAbsent(entry.reference(), r -> new HashSet<>()).add(entry.number());
            references.computeIfAbsent(entry.number(), n -> new HashSet<>()).add(entry.reference());
        }
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : distinct) {
            boolean twice = numbers.getOrDefault(entry.reference(), Set.of()).size() > 1;
            boolean shared = references.getOrDefault(entry.number(), Set.of()).size() > 1;
            findings.add(judge(entry, known, twice, shared));
        }
        return findings;
    }

    /** Whose data has been erased comes before every other fault of the line: no number of theirs is kept. */
    private static Finding judge(Entry entry, Known known, boolean twice, boolean shared) {
        Finding stored = stored(entry, known);
        if (stored == Finding.ERASED) {
            return stored;
        }
        if (twice) {
            return Finding.DUPLICATE;
        }
        if (entry.number().length() != 12) {
            return Finding.NUMBER;
        }
        if (stored != Finding.OK) {
            return stored;
        }
        if (shared) {
            return Finding.SAME_NUMBER;
        }
        long head = Long.parseLong(entry.number().substring(0, 11));
        return head % 7 == entry.number().charAt(11) - '0' ? Finding.OK : Finding.CHECK_DIGIT;
    }

    /** What the line means beside what is stored now. */
    static Finding stored(Entry entry, Known known) {
        Award award = known.award(entry);
        if (award == null || !known.ours().contains(award.winnerId())) {
            return Finding.UNKNOWN;
        }
        if (known.erased().contains(award.winnerId())) {
            return Finding.ERASED;
        }
        Parcel parcel = known.parcels().get(award.id());
        String old = parcel == null ? null : parcel.trackingNumber();
        if (old != null) {
            return old.equals(entry.number()) ? Finding.ALREADY : Finding.CONFLICT;
        }
        return known.numbers().contains(entry.number()) ? Finding.SAME_NUMBER : Finding.OK;
    }
}
