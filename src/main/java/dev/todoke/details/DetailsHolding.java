package dev.todoke.details;

import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.PersonalDataHolding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the desk wrote down about answers: what was wrong with their characters, MACs to find them by, and what a person
 * decided. It hints at
 * names and addresses and proves nothing that the log does not, so it goes with them.
 */
@ApplicationScoped
class DetailsHolding implements PersonalDataHolding {

    private static final String DERIVED = "derived_record";
    private static final String MACS = "details_mac";
    private static final String DECISION = "dispute_decision";
    private static final String RELEASE = "quarantine_release";
    private static final String UNREADABLE = "unreadable_record";
    private static final String OF = "winnerId in ?1";

    private final DerivedRecords derived;
    private final DetailsMacs macs;
    private final DisputeDecisions decisions;
    private final Releases releases;
    private final UnreadableRecords unreadable;

    DetailsHolding(
            DerivedRecords derived,
            DetailsMacs macs,
            DisputeDecisions decisions,
            Releases releases,
            UnreadableRecords unreadable) {
        this.derived = derived;
        this.macs = macs;
        this.decisions = decisions;
        this.releases = releases;
        this.unreadable = unreadable;
    }

    @Override
    public String name() {
        return "details.readings";
    }

    @Override
    public Set<DataCategory> categories() {
        return Set.of();
    }

    @Override
    public Set<String> tables() {
        return Set.of(DERIVED, MACS, DECISION, RELEASE, UNREADABLE);
    }

    @Override
    @Transactional
    public Map<String, Long> inventory(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of(DERIVED, 0L, MACS, 0L, DECISION, 0L, RELEASE, 0L, UNREADABLE, 0L);
        }
        return Map.of(
                DERIVED, derived.count(OF, subjects),
                MACS, macs.count(OF, subjects),
                DECISION, decisions.count(OF, subjects),
                RELEASE, releases.count(OF, subjects),
                UNREADABLE, unreadable.count(OF, subjects));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Erasure erase(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return new Erasure(Map.of(), Set.of());
        }
        return new Erasure(
                Map.of(
                        DERIVED, derived.delete(OF, subjects),
                        MACS, macs.delete(OF, subjects),
                        DECISION, decisions.delete(OF, subjects),
                        RELEASE, releases.delete(OF, subjects),
                        UNREADABLE, unreadable.delete(OF, subjects)),
                Set.of());
    }
}
