package dev.todoke.intake;

import dev.todoke.audit.AuditLog;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.RetentionTerms;
import dev.todoke.retention.StartEvent;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
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
    private final Awards awards;
    private final RetentionTerms terms;
    private final AuditLog audit;
    private final TodokeClock clock;

    Holders(
            FormLinks links,
            Doorsteps doorsteps,
            Submissions submissions,
            Declines declines,
            Withdrawals withdrawals,
            Receipts receipts,
            Awards awards,
            RetentionTerms terms,
            AuditLog audit,
            TodokeClock clock) {
        this.links = links;
        this.doorsteps = doorsteps;
        this.submissions = submissions;
        this.declines = declines;
        this.withdrawals = withdrawals;
        this.receipts = receipts;
        this.awards = awards;
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
        declines.persist(new Decline(link, clock.now()));
        link.declined();
        start(link, StartEvent.DECLINED);
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
        withdrawals.persist(new Withdrawal(link, newest.record(), clock.now()));
        link.withdrawn();
        start(link, StartEvent.WITHDRAWN);
        audit.record(Reception.leaf("submission.withdraw", link).object("link", link.id()));
        return doorsteps.behind(link);
    }

    private void start(FormLink link, StartEvent event) {
        for (Award award : awards.ofWinner(link.winnerId())) {
            terms.start(award.id(), event, clock.today());
        }
    }

    private FormLink require(UUID link) {
        return links.locked(link).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
