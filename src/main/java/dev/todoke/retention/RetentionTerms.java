package dev.todoke.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One term for each award: when its clock starts and on which day it runs out. Written by those who know what happened. */
@ApplicationScoped
public class RetentionTerms {

    /** A winner's award exists. Nothing is collected yet beyond contact data. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void expect(UUID award, UUID subject, UUID campaign, UUID division, RetentionRule rule, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Details arrived: fixes the latest date for all the subject's awards (once; a correction does not extend it). */
    @Transactional(Transactional.TxType.MANDATORY)
    public void collected(UUID subject, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** The award's clock starts. A later, stronger event (delivered after shipped) replaces an earlier one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void start(UUID award, StartEvent event, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** Takes a start back (undo of "shipped"), while nothing has been erased. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unstart(UUID award) {
        throw new UnsupportedOperationException();
    }

    /** The latest date that a form opened now would promise. */
    public LocalDate promise(RetentionRule rule, LocalDate collectedOn) {
        return collectedOn.plusMonths(rule.latestMonths());
    }
}
