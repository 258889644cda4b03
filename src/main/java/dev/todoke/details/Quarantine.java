package dev.todoke.details;

import dev.todoke.channel.Takeover;
import dev.todoke.channel.Takeovers;
import dev.todoke.intake.FormLink;
import dev.todoke.intake.FormLinks;
import dev.todoke.intake.LinkChannel;
import dev.todoke.intake.Links;
import dev.todoke.intake.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which answers may be an intruder's (隔離): they came through an account since the earliest time at which it may have been
 * in other hands, and nobody has released them. Computed, so that declaring a takeover later catches what came before.
 */
@ApplicationScoped
class Quarantine {

    private static final int CHUNK = 500;

    private final FormLinks links;
    private final Links stops;
    private final Takeovers takeovers;
    private final Releases releases;

    Quarantine(FormLinks links, Links stops, Takeovers takeovers, Releases releases) {
        this.links = links;
        this.stops = stops;
        this.takeovers = takeovers;
        this.releases = releases;
    }

    /** Records among these that are quarantined. */
    Set<UUID> among(Collection<Submission> submissions) {
        Map<UUID, FormLink> byId = linksOf(submissions);
        Map<UUID, List<Takeover>> byAccount = new HashMap<>();
        byId.values().stream()
                .filter(link -> link.channel() == LinkChannel.ACCOUNT && link.channelId() != null)
                .forEach(link -> byAccount.computeIfAbsent(link.channelId(), takeovers::of));
        List<Submission> suspects = submissions.stream()
                .filter(s -> s.candidate() == Submission.SECOND
                        || !byAccount
                                .getOrDefault(linkOf(s, byId).channelId(), List.of())
                                .isEmpty())
                .toList();
        Map<UUID, Instant> first = firstReceipts(suspects);
        Set<UUID> caught = new HashSet<>();
        for (Submission s : suspects) {
            FormLink link = linkOf(s, byId);
            Instant received = Objects.requireNonNull(first.get(s.record()), "a record without a first receipt");
            boolean tainted = byAccount.getOrDefault(link.channelId(), List.of()).stream()
                    .anyMatch(takeover -> taints(takeover, link, received));
            if (tainted || s.candidate() == Submission.SECOND && stops.stopped(link)) {
                caught.add(s.record());
            }
        }
        caught.removeAll(released(caught));
        return caught;
    }

    /** A link issued after the account was ours again never was in the intruder's hands. */
    private static boolean taints(Takeover takeover, FormLink link, Instant received) {
        Instant ended = takeover.endedAt();
        return takeover.taints(received) && (ended == null || link.issuedAt().isBefore(ended));
    }

    /** Without its link nobody knows which way an answer came, so it is not waved through. */
    private static FormLink linkOf(Submission s, Map<UUID, FormLink> byId) {
        return Objects.requireNonNull(byId.get(s.linkId()), "an answer without its link");
    }

    private Map<UUID, FormLink> linksOf(Collection<Submission> submissions) {
        Map<UUID, FormLink> found = new HashMap<>();
        chunks(submissions.stream().map(Submission::linkId).distinct().toList())
                .forEach(ids -> links.list("id in ?1", ids).forEach(link -> found.put(link.id(), link)));
        return found;
    }

    /** A correction needs the receipt code, which no message history holds: what counts is when a record first came. */
    private Map<UUID, Instant> firstReceipts(List<Submission> suspects) {
        Map<UUID, Instant> first = new HashMap<>();
        chunks(suspects.stream().map(Submission::record).toList())
                .forEach(records -> links.getEntityManager()
                        .createQuery(
                                "select s.record, min(s.receivedAt) from Submission s where s.record in ?1 group by s.record",
                                Object[].class)
                        .setParameter(1, records)
                        .getResultList()
                        .forEach(row -> first.put((UUID) row[0], (Instant) row[1])));
        return first;
    }

    private Set<UUID> released(Set<UUID> records) {
        return chunks(List.copyOf(records)).stream()
                .flatMap(some -> releases.list("record in ?1", some).stream())
                .map(Release::record)
                .collect(Collectors.toSet());
    }

    private static List<List<UUID>> chunks(List<UUID> all) {
        List<List<UUID>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += CHUNK) {
            chunks.add(all.subList(i, Math.min(all.size(), i + CHUNK)));
        }
        return chunks;
    }
}
