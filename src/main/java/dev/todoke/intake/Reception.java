package dev.todoke.intake;

import dev.todoke.address.ShippingDetails;
import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.seal.DoorSealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Receives what winners send (受付). One transaction keeps the sealed body, its key, the facts, the retention term and the
 * leaf, or none of them. The link's row is locked meanwhile, so that answers through one link come one after another.
 */
@ApplicationScoped
public class Reception {

    private final FormLinks links;
    private final Doorsteps doorsteps;
    private final Submissions submissions;
    private final SealedSubmissions sealed;
    private final Receipts receipts;
    private final DoorSealer sealer;
    private final TermKeeping terms;
    private final AuditLog audit;
    private final TodokeClock clock;

    Reception(
            FormLinks links,
            Doorsteps doorsteps,
            Submissions submissions,
            SealedSubmissions sealed,
            Receipts receipts,
            DoorSealer sealer,
            TermKeeping terms,
            AuditLog audit,
            TodokeClock clock) {
        this.links = links;
        this.doorsteps = doorsteps;
        this.submissions = submissions;
        this.sealed = sealed;
        this.receipts = receipts;
        this.sealer = sealer;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome receive(FormSession session, ShippingDetails details) {
        Optional<FormLink> found = links.locked(session.link());
        if (found.isEmpty()) {
            return new Outcome.NotNow(new Doorstep.Unknown());
        }
        FormLink link = found.get();
        var answer = new Receipts.Answer(session, details.toBytes());
        List<Submission> all = submissions.ofLink(link.id());
        List<Submission> mine =
                all.stream().filter(s -> receipts.isNonceOf(s, session)).toList();
        if (isRepeated(mine, answer)) {
            return accepted(link, mine.get(0), session);
        }
        Doorstep step = doorsteps.behind(link);
        List<Submission> sameRecord = session.standing() == FormSession.Standing.HOLDER
                ? all.stream().filter(s -> s.candidate() == session.candidate()).toList()
                : mine;
        return sameRecord.isEmpty() ? first(link, step, answer) : next(link, step, sameRecord.get(0), answer);
    }

    /**
     * Sent again unchanged, or the very request of an earlier page once more: a late retry must not undo a correction,
     * while going back to an earlier answer on a new check page is a change like any other.
     */
    private boolean isRepeated(List<Submission> mine, Receipts.Answer answer) {
        return !mine.isEmpty()
                && (receipts.isPayloadOf(mine.get(0), answer)
                        || mine.stream()
                                .anyMatch(s -> s.turn == answer.session().turn() && receipts.isPayloadOf(s, answer)));
    }

    private Outcome first(FormLink link, Doorstep step, Receipts.Answer answer) {
        boolean disputes = answer.session().standing() == FormSession.Standing.DISPUTER;
        if (step instanceof Doorstep.Received received) {
            if (!disputes || !received.progress().disputable()) {
                return new Outcome.AlreadyReceived(received);
            }
        } else if (!(step instanceof Doorstep.Open) || disputes) {
            return new Outcome.NotNow(step);
        }
        int candidate = disputes ? Submission.SECOND : Submission.FIRST;
        Submission submission = new Submission(link, Ids.next(), 1, candidate, clock.now());
        ReceiptCode code = receipts.newCode(answer.session());
        receipts.stamp(submission, code);
        keep(link, submission, answer);
        return new Outcome.Accepted(link, code, disputes);
    }

    private Outcome next(FormLink link, Doorstep step, Submission newest, Receipts.Answer answer) {
        if (!(step instanceof Doorstep.Received received)) {
            return new Outcome.NotNow(step);
        }
        if (!received.progress().changeable()) {
            return new Outcome.AlreadyReceived(received);
        }
        if (newest.revision() >= FormLink.REVISIONS) {
            return new Outcome.TooMany(received);
        }
        Submission submission =
                new Submission(link, newest.record(), newest.revision() + 1, newest.candidate(), clock.now());
        submission.codeMac = newest.codeMac;
        submission.codeVersion = newest.codeVersion;
        keep(link, submission, answer);
        return accepted(link, submission, answer.session());
    }

    private void keep(FormLink link, Submission submission, Receipts.Answer answer) {
        receipts.fingerprint(submission, answer);
        submissions.persistAndFlush(submission);
        byte[] body = sealer.seal(reference(link, submission), answer.payload());
        sealed.insert(submission, body);
        if (submission.candidate() == Submission.FIRST) {
            link.submitted(submission.revision());
        }
        if (submission.revision() == 1) {
            terms.arrived(new Arrival(Arrival.Kind.SENT, submission.id(), link.winnerId(), submission.receivedAt()));
        }
        audit.record(leaf("submission.receive", link)
                .object("submission", submission.id())
                .count("revision", submission.revision())
                .count("candidate", submission.candidate()));
    }

    private Outcome accepted(FormLink link, Submission submission, FormSession session) {
        ReceiptCode code = receipts.codeAgain(submission, session).orElse(null);
        return new Outcome.Accepted(link, code, submission.candidate() == Submission.SECOND);
    }

    /** What the sealed body is bound to. */
    static RecordRef reference(FormLink link, Submission submission) {
        UUID record = submission.record();
        return new RecordRef(
                Kind.DELIVERY_DETAILS,
                link.campaignId(),
                link.winnerId(),
                record,
                submission.revision(),
                ShippingDetails.SCHEMA);
    }

    static Leaf leaf(String action, FormLink link) {
        return Leaf.of(action, Actor.link(link.id()))
                .division(link.divisionId())
                .campaign(link.campaignId());
    }
}
