package dev.todoke.retention;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** One batch of the sweep: lock, freeze the undecided, erase the due, sign and store what was done; all of it or nothing. */
@ApplicationScoped
class SweepBatch {

    static final int SIZE = 500;

    private final CampaignStates campaigns;
    private final Terms terms;
    private final Freezes freezes;
    private final Waiting waiting;
    private final Erasing erasing;
    private final RecordWriter records;
    private final AuditLog audit;
    private final TodokeClock clock;
    private final Event<SweepStep> steps;

    SweepBatch(
            CampaignStates campaigns,
            Terms terms,
            Freezes freezes,
            Waiting waiting,
            Erasing erasing,
            RecordWriter records,
            AuditLog audit,
            TodokeClock clock,
            Event<SweepStep> steps) {
        this.campaigns = campaigns;
        this.terms = terms;
        this.freezes = freezes;
        this.waiting = waiting;
        this.erasing = erasing;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
        this.steps = steps;
    }

    /** Returns whether there may be more to do; adds whom it had to pass over. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next(UUID campaign, Authority authority, ClockGuard.Evidence clocks, Set<UUID> passedOver) {
        CampaignState state = campaigns.lock(campaign);
        if (waiting.isHeld(campaign)) {
            return false;
        }
        List<UUID> candidates = terms.due(campaign, clock.today(), passedOver, SIZE);
        if (candidates.isEmpty()) {
            return false;
        }
        erasing.lock(candidates);
        Map<UUID, List<Term>> due = lock(candidates);
        freeze(state, due, authority);
        Set<UUID> inUse = waiting.inUse(campaign, due.keySet());
        passedOver.addAll(inUse);
        due.keySet().removeAll(inUse);
        steps.fire(new SweepStep(SweepStep.Name.LOCKED, campaign));
        if (!due.isEmpty()) {
            erase(state, due, authority, clocks);
        }
        return candidates.size() == SIZE;
    }

    /** Between finding and locking something may have happened; the locked terms decide. */
    private Map<UUID, List<Term>> lock(Collection<UUID> candidates) {
        Map<UUID, List<Term>> due = terms.lockOf(candidates).stream()
                .collect(Collectors.groupingBy(Term::subject, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        due.values().removeIf(awards -> !deadline(awards).isPast(clock.today()));
        return due;
    }

    private void freeze(CampaignState state, Map<UUID, List<Term>> due, Authority authority) {
        Set<UUID> undecided = new TreeSet<>();
        due.forEach((subject, awards) -> {
            if (deadline(awards).undecided()) {
                undecided.add(subject);
                freezes.persist(new Freeze(Ids.next(), state.campaign(), subject, clock.now()));
            }
        });
        due.keySet().removeAll(undecided);
        if (!undecided.isEmpty()) {
            audit.record(Leaf.of("term.freeze", authority.actor())
                    .division(state.division())
                    .campaign(state.campaign())
                    .count("subjects", undecided.size())
                    .records(undecided));
        }
    }

    private void erase(
            CampaignState state, Map<UUID, List<Term>> due, Authority authority, ClockGuard.Evidence clocks) {
        UUID campaign = state.campaign();
        Set<UUID> subjects = due.keySet();
        authority.require(new Operation(
                OperationCode.ERASE, state.division(), campaign, Sha256.ofIds(subjects), subjects.size()));
        Erasing.Outcome outcome = erasing.erase(state, subjects);
        List<Term> gone = due.values().stream().flatMap(List::stream).toList();
        RecordDraft draft = RecordDraft.people(state, gone, outcome, clocks, clock.now());
        gone.forEach(term -> term.dispose(draft.at()));
        steps.fire(new SweepStep(SweepStep.Name.TERMS_DISPOSED, campaign));
        DisposalRecord record = records.write(draft);
        steps.fire(new SweepStep(SweepStep.Name.RECORD_SIGNED, campaign));
        audit.record(Leaf.of("person.erase", authority.actor())
                .division(state.division())
                .campaign(campaign)
                .object("disposal", record.id())
                .count("subjects", subjects.size())
                .count("records", outcome.records().size())
                .count("rows", outcome.totalRows())
                .code("record-sha256", Sha256.hex(record.body()))
                .records(subjects));
    }

    private static Deadline deadline(List<Term> awards) {
        return Deadline.of(awards.stream().map(Term::award).toList());
    }
}
