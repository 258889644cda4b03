package dev.todoke.details;

import dev.todoke.address.B2Label;
import dev.todoke.address.ShippingDetails;
import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.details.DetailsReader.Source;
import dev.todoke.details.UnreadableRecord.Problem;
import dev.todoke.intake.Submission;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.RetentionTerms;
import dev.todoke.vault.RecordKeys;
import dev.todoke.vault.open.Opening;
import dev.todoke.winner.LinkTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads newly arrived records once (受付内容の下調べ): one batch, one leaf, one transaction. */
@ApplicationScoped
class Derivation {

    private static final int BATCH = 500;

    private final DerivedRecords derived;
    private final Standings standings;
    private final DetailsReader reader;
    private final SealedBodies bodies;
    private final RecordKeys keys;
    private final LinkTokens tokens;
    private final RetentionTerms terms;
    private final DetailsMacs macs;
    private final UnreadableRecords unreadable;
    private final AuditLog audit;
    private final TodokeClock clock;
    private final Instant since;

    Derivation(
            DerivedRecords derived,
            Standings standings,
            DetailsReader reader,
            SealedBodies bodies,
            RecordKeys keys,
            LinkTokens tokens,
            RetentionTerms terms,
            DetailsMacs macs,
            UnreadableRecords unreadable,
            AuditLog audit,
            TodokeClock clock) {
        this.derived = derived;
        this.standings = standings;
        this.reader = reader;
        this.bodies = bodies;
        this.keys = keys;
        this.tokens = tokens;
        this.terms = terms;
        this.macs = macs;
        this.unreadable = unreadable;
        this.audit = audit;
        this.clock = clock;
        this.since = clock.now();
    }

    /** Campaigns in which there is something worth trying to read. */
    @Transactional
    List<UUID> campaignsWithNews() {
        return derived.campaignsWithNews(since);
    }

    /** What one batch did, and after which record the next one starts; the same one again when nothing is left. */
    record Progress(int read, UUID last) {}

    /** Arrived records that may be used; disputed and quarantined ones wait shut until somebody decides. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Progress batch(UUID campaign, UUID division, UUID after, Authority authority) {
        List<Submission> page = derived.page(campaign, after, BATCH);
        if (page.isEmpty()) {
            return new Progress(0, after);
        }
        UUID last = page.get(page.size() - 1).record();
        List<Submission> news = kept(worthTrying(page));
        if (news.isEmpty()) {
            return new Progress(0, last);
        }
        tokens.erase(news.stream().map(Submission::winnerId).collect(Collectors.toSet()));
        Map<UUID, Standing> known =
                standings.of(news.stream().map(Submission::winnerId).toList());
        List<Submission> usable =
                news.stream().filter(s -> isChosen(s, known.get(s.winnerId()))).toList();
        if (!usable.isEmpty()) {
            read(campaign, division, usable, authority);
        }
        return new Progress(usable.size(), last);
    }

    /**
     * Without those who were erased since the page was read. The others stay locked until the batch ends, so that the
     * sweep waits and then erases what the batch wrote down, too.
     */
    private List<Submission> kept(List<Submission> news) {
        Set<UUID> kept = terms.holdKept(news.stream().map(Submission::winnerId).collect(Collectors.toSet()));
        return news.stream().filter(s -> kept.contains(s.winnerId())).toList();
    }

    private void read(UUID campaign, UUID division, List<Submission> usable, Authority authority) {
        Operation operation = new Operation(OperationCode.DERIVE, division, campaign, null, usable.size());
        List<Source> sources = usable.stream()
                .map(s -> new Source(s.winnerId(), s.record(), s.revision()))
                .toList();
        DetailsReader.Reading reading =
                reader.begin(new Opening(authority, operation, AccessReason.DERIVE, division, campaign), sources);
        DetailsReader.Each read = reading.each(sources);
        Map<UUID, DerivedRecord> known = new HashMap<>();
        derived.list("record in ?1", read.details().keySet()).forEach(row -> known.put(row.record(), row));
        Map<Submission, ShippingDetails> found = new LinkedHashMap<>();
        for (Submission s : usable) {
            ShippingDetails details = read.details().get(s.record());
            if (details == null) {
                setAside(s, Objects.requireNonNull(read.problems().get(s.record())), operation, authority);
                continue;
            }
            found.put(s, details);
            DerivedRecord earlier = known.get(s.record());
            DerivedRecord row = earlier == null ? new DerivedRecord(s) : earlier;
            row.derived(s.revision(), B2Label.of(details).findings(), clock.now());
            if (earlier == null) {
                derived.persist(row);
            }
            if (s.revision() > 1) {
                forgetSuperseded(s);
            }
        }
        macs.write(found);
        if (!read.details().isEmpty()) {
            unreadable.delete("record in ?1", read.details().keySet());
        }
    }

    private List<Submission> worthTrying(List<Submission> news) {
        Map<UUID, Integer> stuck =
                unreadable.stuck(news.stream().map(Submission::record).toList(), since);
        return news.stream()
                .filter(s -> !Integer.valueOf(s.revision()).equals(stuck.get(s.record())))
                .toList();
    }

    /** One record that does not open is written down and passed over; the others of its campaign do not wait for it. */
    private void setAside(Submission s, Problem problem, Operation operation, Authority authority) {
        UnreadableRecord earlier = unreadable.findById(s.record());
        UnreadableRecord row = earlier == null ? new UnreadableRecord(s) : earlier;
        row.seen(s.revision(), problem, unreadable.keyOf(s.record(), s.revision()), clock.now());
        if (earlier == null) {
            unreadable.persist(row);
        }
        audit.record(Leaf.of("record.unreadable", authority.actor())
                .division(operation.division())
                .campaign(s.campaignId())
                .object("record", s.record())
                .code("problem", problem.code()));
    }

    /** No standing means that the answer went between choosing the batch and judging it. */
    private static boolean isChosen(Submission s, @Nullable Standing standing) {
        return standing != null && s.equals(standing.chosen());
    }

    private void forgetSuperseded(Submission s) {
        keys.forgetBefore(s.record(), s.revision());
        bodies.deleteBefore(s.record(), s.revision());
    }

    /** Drops an answer that was not the winner's. */
    @Transactional(Transactional.TxType.MANDATORY)
    void drop(Submission dropped) {
        keys.forget(Set.of(dropped.record()));
        bodies.deleteAll(Set.of(dropped.record()));
        derived.deleteById(dropped.record());
        macs.delete("record", dropped.record());
        unreadable.deleteById(dropped.record());
    }
}
