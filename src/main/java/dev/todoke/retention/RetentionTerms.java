package dev.todoke.retention;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One term for each award: when its clock starts and on which day it runs out. Written by those who know what happened. */
@ApplicationScoped
public class RetentionTerms {

    private final Terms terms;
    private final Freezes freezes;
    private final CampaignStates campaigns;
    private final TodokeClock clock;

    public RetentionTerms(Terms terms, Freezes freezes, CampaignStates campaigns, TodokeClock clock) {
        this.terms = terms;
        this.freezes = freezes;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * A winner's award exists. Nothing is collected yet beyond contact data, which is kept at the latest until the
     * campaign has been closed (or the winner imported, if later) for the rule's months.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void expect(
            UUID award,
            UUID subject,
            UUID campaign,
            UUID division,
            RetentionRule rule,
            Instant at,
            LocalDate closesOn) {
        if (terms.findById(award) != null) {
            return;
        }
        if (campaigns.ensure(campaign, division).isEnding()) {
            throw new Refusal(ProblemType.GONE);
        }
        Term term = new Term(award, subject, campaign, division, rule, at, latest(rule, at, closesOn));
        List<Term> others = terms.lockOf(subject);
        others.forEach(Term::requireKept);
        others.stream().filter(Term::isCollected).findFirst().ifPresent(term::collectedWith);
        terms.persist(term);
        if (!others.isEmpty()) {
            terms.flush();
            settle(terms.lockOf(subject));
        }
    }

    /**
     * The awards of somebody who was unknown until this transaction: as above for each of them, without looking for terms
     * that cannot be there. An import of thousands would otherwise write row by row, because each look writes first what
     * is still waiting to be written together.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void expectNewcomer(
            Collection<UUID> awards,
            UUID subject,
            UUID campaign,
            UUID division,
            RetentionRule rule,
            Instant at,
            LocalDate closesOn) {
        if (campaigns.ensure(campaign, division).isEnding()) {
            throw new Refusal(ProblemType.GONE);
        }
        LocalDate latest = latest(rule, at, closesOn);
        awards.forEach(award -> terms.persist(new Term(award, subject, campaign, division, rule, at, latest)));
    }

    private LocalDate latest(RetentionRule rule, Instant at, LocalDate closesOn) {
        LocalDate imported = TodokeClock.dayOf(at);
        return promise(rule, closesOn.isAfter(imported) ? closesOn : imported);
    }

    /** Details arrived: fixes the latest date for all the subject's awards (once; a correction does not extend it). */
    @Transactional(Transactional.TxType.MANDATORY)
    public void collected(UUID subject, Instant at) {
        List<Term> all = terms.lockOf(subject);
        all.forEach(Term::requireKept);
        all.forEach(term -> term.collected(TodokeClock.dayOf(at)));
        settle(all);
    }

    /** The award's clock starts. A later, stronger event (delivered after shipped) replaces an earlier one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void start(UUID award, StartEvent event, LocalDate on) {
        List<Term> all = terms.lockOf(terms.require(award).subject());
        all.stream().filter(term -> term.id().equals(award)).forEach(term -> term.start(event, on));
        Deadline deadline = settle(all);
        if (!deadline.undecided()) {
            freezes.thaw(all.get(0).subject(), event, clock.now());
        }
    }

    /** Takes a start back (undo of "shipped"), while nothing has been erased. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unstart(UUID award) {
        List<Term> all = terms.lockOf(terms.require(award).subject());
        all.stream().filter(term -> term.id().equals(award)).forEach(Term::unstart);
        settle(all);
    }

    /**
     * Those of these subjects of whom something is kept. Their terms stay locked until the transaction ends, so that the
     * sweep waits for what is about to be written about them, and then erases it too.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> holdKept(Collection<UUID> subjects) {
        return terms.lockKept(subjects);
    }

    /** The latest date that a form opened now would promise. */
    public LocalDate promise(RetentionRule rule, LocalDate collectedOn) {
        return collectedOn.plusMonths(rule.latestMonths());
    }

    /** Writes the subject's day on all of its awards. */
    private static Deadline settle(List<Term> all) {
        Deadline deadline = Deadline.of(all.stream().map(Term::award).toList());
        all.forEach(term -> term.keepUntil(deadline.keepUntil()));
        return deadline;
    }
}
