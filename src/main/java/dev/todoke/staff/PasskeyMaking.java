package dev.todoke.staff;

import com.webauthn4j.data.RegistrationData;
import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.staff.PasskeyChallenge.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Turns a browser's new credential into a passkey of a member, once its challenge and everything in it were checked. */
@ApplicationScoped
class PasskeyMaking {

    static final int MOST = 10;
    private static final int LONGEST_LABEL = 40;

    private final PasskeyChallenges challenges;
    private final PasskeyVerifier verifier;
    private final Passkeys passkeys;
    private final AuditLog audit;
    private final TodokeClock clock;

    PasskeyMaking(
            PasskeyChallenges challenges,
            PasskeyVerifier verifier,
            Passkeys passkeys,
            AuditLog audit,
            TodokeClock clock) {
        this.challenges = challenges;
        this.verifier = verifier;
        this.passkeys = passkeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a browser needs to make one; those the person has are named, so that none is made twice in one place. */
    @Transactional
    PasskeyWanted want(StaffMember member, Asked asked) {
        return new PasskeyWanted(
                challenges.ask(asked, passkeys.of(member.id())),
                Base64Url.text(MemberHandle.of(member.id())),
                member.name(),
                member.displayName(),
                PasskeyVerifier.ALGORITHMS);
    }

    /** Reads what came; nothing is used up yet. */
    RegistrationData read(Attestation attestation) {
        return verifier.read(attestation);
    }

    /** Whether the challenge in it was given out for this. */
    boolean answers(RegistrationData data, Asked asked) {
        return challenges.use(data.getCollectedClientData().getChallenge().getValue(), asked);
    }

    /** Checks and keeps it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Passkey keep(UUID member, RegistrationData data, Attestation attestation, String label, Instant opensFrom) {
        String shown = label.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_LABEL) {
            throw new Refusal(ProblemType.INVALID, "label", shown.isEmpty() ? "blank" : "long");
        }
        MadeCredential made = checked(member, data, attestation);
        boolean known = passkeys.count("credentialId", made.credentialId()) > 0;
        if (known || passkeys.of(member).size() >= MOST) {
            throw refused(member, known ? "registered-already" : "too-many", ProblemType.CONFLICT);
        }
        Passkey passkey = new Passkey(Ids.next(), member, made, shown, clock.now(), opensFrom);
        passkeys.persist(passkey);
        audit.record(leaf("passkey.add", member)
                .object("passkey", passkey.id())
                .code("waits", Boolean.toString(opensFrom.isAfter(clock.now()))));
        return passkey;
    }

    private MadeCredential checked(UUID member, RegistrationData data, Attestation attestation) {
        try {
            return verifier.check(data, attestation.transports());
        } catch (RuntimeException e) {
            throw refused(member, PasskeyProofs.reason(e), ProblemType.INVALID);
        }
    }

    /** Logs why, tells that it did not work. */
    Refusal refused(UUID member, String reason, ProblemType type) {
        Refusal refusal = new Refusal(type, "passkey", "wrong");
        audit.recordFirst(leaf("passkey.add", member).code("reason", reason).refused(refusal));
        return refusal;
    }

    static Leaf leaf(String action, UUID member) {
        return Leaf.of(action, new Actor(Actor.Kind.STAFF, member));
    }
}
