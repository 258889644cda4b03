package dev.todoke.intake;

import dev.todoke.audit.AuditLog;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Tells who holds a receipt code, and lets winners say no: by link before anything was sent, by code afterwards. */
@ApplicationScoped
public class Holders {

    private final FormLinks links;
    private final Doorsteps doorsteps;
    private final Submissions submissions;
    private final Declines declines;
    private final Withdrawals withdrawals;
    private final Receipts receipts;
    private final TermKeeping terms;
    private final AuditLog audit;
    private final TodokeClock clock;

    Holders(
            FormLinks links,
            Doorsteps doorsteps,
            Submissions submissions,
            Declines declines,
            Withdrawals withdrawals,
            Receipts receipts,
            TermKeeping terms,
            AuditLog audit,
            TodokeClock clock) {
        this.links = links;
        this.doorsteps = doorsteps;
        this.submissions = submissions;
        this.declines = declines;
        this.withdrawals = withdrawals;
        this.receipts = receipts;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of typing a receipt code. */
    public sealed interface Try {

        /** It is the code of this candidate. */
        record Found(int candidate) implements Try {}

        /** It is not; that many tries are left. */
        record Missed(int left) implements Try {}

        /** No tries are left: the contact desk helps. */
        record Exhausted() implements Try {}
    }

    /** Compares a code, five times at most until one is right. */
    @Transactional
    public Try check(UUID linkId, ReceiptCode code) {
        FormLink link = require(linkId);
        if (link.codeTriesLeft() == 0) {
            return new Try.Exhausted();
        }
        Optional<Submission> match = submissions.ofLink(linkId).stream()
                .filter(s -> receipts.isCodeOf(s, code))
                .findFirst();
        if (match.isPresent()) {
            link.codeFound();
            return new Try.Found(match.get().candidate());
        }
        link.codeMissed();
        audit.record(Reception.leaf("receipt.miss", link)
                .object("link", link.id())
                .refused(new Refusal(ProblemType.FORBIDDEN))
                .count("left", link.codeTriesLeft()));
        return link.codeTriesLeft() == 0 ? new Try.Exhausted() : new Try.Missed(link.codeTriesLeft());
    }

    /** No to the prize, before anything was sent. Returns what somebody meets there afterwards. */
    @Transactional
    public Doorstep decline(UUID linkId) {
        FormLink link = require(linkId);
        Doorstep step = doorsteps.behind(link);
        if (!(step instanceof Doorstep.Open)) {
            return step;
        }
        Decline decline = new Decline(link, clock.now());
        declines.persist(decline);
        link.declined();
        terms.arrived(new Arrival(Arrival.Kind.DECLINED, decline.id, link.winnerId(), decline.at()));
        audit.record(Reception.leaf("winner.decline", link).object("link", link.id()));
        return doorsteps.behind(link);
    }

    /** Takes back what was sent, by whoever holds its receipt code. */
    @Transactional
    public Doorstep withdraw(FormSession session) {
        FormLink link = require(session.link());
        Doorstep step = doorsteps.behind(link);
        boolean may = step instanceof Doorstep.Received received
                && received.progress().withdrawable()
                && !received.progress().disputed()
                && session.standing() == FormSession.Standing.HOLDER;
        if (!may) {
            return step;
        }
        Submission newest = submissions.ofLink(link.id()).get(0);
        Withdrawal withdrawal = new Withdrawal(link, newest.record(), clock.now());
        withdrawals.persist(withdrawal);
        link.withdrawn();
        terms.arrived(new Arrival(Arrival.Kind.WITHDRAWN, withdrawal.id, link.winnerId(), withdrawal.at));
        audit.record(Reception.leaf("submission.withdraw", link).object("link", link.id()));
        return doorsteps.behind(link);
    }

    private FormLink require(UUID link) {
        return links.locked(link).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
