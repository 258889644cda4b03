package dev.todoke.details;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.intake.Submission;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.retention.RetentionTerms;
import dev.todoke.winner.Winner;
import dev.todoke.winner.Winners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Decisions that only a person can take: which of two answers is right, and that a quarantined one is. */
@ApplicationScoped
public class Disputes {

    private final Winners winners;
    private final Standings standings;
    private final DisputeDecisions decisions;
    private final Releases releases;
    private final Derivation derivation;
    private final RetentionTerms terms;
    private final AuditLog audit;
    private final TodokeClock clock;

    Disputes(
            Winners winners,
            Standings standings,
            DisputeDecisions decisions,
            Releases releases,
            Derivation derivation,
            RetentionTerms terms,
            AuditLog audit,
            TodokeClock clock) {
        this.winners = winners;
        this.standings = standings;
        this.decisions = decisions;
        this.releases = releases;
        this.derivation = derivation;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps this record and erases the other one at once. */
    @Transactional
    public void choose(UUID winner, UUID record, SignedIn person) {
        requireKept(winner);
        Standing standing = standings.of(winner);
        if (standing.state() != DetailsState.DISPUTED) {
            throw new Refusal(ProblemType.CONFLICT, "winner", "not-disputed");
        }
        Submission chosen = find(standing, record);
        Submission dropped = standing.candidates().stream()
                .filter(s -> !s.record().equals(record))
                .findFirst()
                .orElseThrow();
        decisions.persist(new DisputeDecision(chosen, dropped, person.member(), clock.now()));
        derivation.drop(dropped);
        audit.record(leaf("dispute.decide", winner, person).count("candidate", chosen.candidate()));
    }

    /** Lets one quarantined record go. */
    @Transactional
    public void release(UUID winner, UUID record, SignedIn person) {
        requireKept(winner);
        Standing standing = standings.of(winner);
        Submission released = find(standing, record);
        if (releases.count("record", record) == 0) {
            releases.persist(new Release(released, person.member(), clock.now()));
            audit.record(leaf("quarantine.release", winner, person).count("candidate", released.candidate()));
        }
    }

    /** Held before anything is looked at: a decision written behind the sweep's back would stay for ever. */
    private void requireKept(UUID winner) {
        if (terms.holdKept(Set.of(winner)).isEmpty()) {
            throw new Refusal(ProblemType.GONE);
        }
    }

    private static Submission find(Standing standing, UUID record) {
        return standing.candidates().stream()
                .filter(s -> s.record().equals(record))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    private Leaf leaf(String action, UUID id, SignedIn person) {
        Winner winner = winners.require(id);
        return Leaf.of(action, person.authority().actor())
                .division(winner.divisionId())
                .campaign(winner.campaignId())
                .object("winner", id)
                .session(person.session());
    }
}
