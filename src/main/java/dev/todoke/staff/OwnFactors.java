package dev.todoke.staff;

import com.webauthn4j.data.RegistrationData;
import dev.todoke.audit.AuditLog;
import dev.todoke.kernel.Mode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.staff.PasskeyChallenge.Asked;
import dev.todoke.staff.PasskeyChallenge.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody does to their own factors (自分の本人確認): adding and removing passkeys. A session is not enough, it may be
 * somebody else's by now: a factor proves anew that it is they.
 */
@ApplicationScoped
public class OwnFactors {

    /**
     * A passkey added on the strength of a code opens no list before then: codes are phished, and a passkey made by whoever
     * phished one must not be worth more than the code.
     */
    static final Duration WAIT = Duration.ofHours(24);

    /** So long a passkey that is gone counts as one there is: a code does not undo what a passkey alone could do. */
    static final Duration LATELY = Duration.ofDays(30);

    private final PasskeyChallenges challenges;
    private final PasskeyProofs proofs;
    private final PasskeyMaking making;
    private final Passkeys passkeys;
    private final OneTimeCodes codes;
    private final FactorNotices told;
    private final SignInDelays delays;
    private final StaffMembers members;
    private final EntityManager database;
    private final AuditLog audit;
    private final TodokeClock clock;
    private final Mode mode;

    OwnFactors(
            PasskeyChallenges challenges,
            PasskeyProofs proofs,
            PasskeyMaking making,
            Passkeys passkeys,
            OneTimeCodes codes,
            FactorNotices told,
            SignInDelays delays,
            StaffMembers members,
            EntityManager database,
            AuditLog audit,
            TodokeClock clock,
            TodokeSettings settings) {
        this.challenges = challenges;
        this.proofs = proofs;
        this.making = making;
        this.passkeys = passkeys;
        this.codes = codes;
        this.told = told;
        this.delays = delays;
        this.members = members;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.mode = settings.mode();
    }

    /**
     * Whether a one-time code proves enough for this: not any more for whoever has a passkey or had one in the last 30
     * days, except in mode demo. One that went because all factors were set anew does not count: a link stood before that.
     */
    @Transactional
    public boolean byCode(UUID member) {
        if (!hasPassword(member) || mode == Mode.DEMO) {
            return hasPassword(member);
        }
        Instant since = clock.now().minus(LATELY);
        Instant set = database.find(StaffTotp.class, member).confirmedAt();
        return !passkeys.had(member, set.isAfter(since) ? set : since);
    }

    /** A challenge by which one's own passkey lets one change one's factors. */
    @Transactional
    public PasskeyQuestion ask(UUID member, UUID session) {
        return challenges.ask(proving(member, session), passkeys.of(member));
    }

    /** What a browser needs to make a passkey, for whoever has just proved to be that person. */
    @Transactional(dontRollbackOn = Refusal.class)
    public PasskeyWanted want(UUID member, UUID session, Proof proof) {
        FactorKind by = prove(member, session, proof, "passkey.ask");
        return making.want(members.require(member), making(member, session, by));
    }

    /** Keeps a passkey that answers such a challenge. */
    @Transactional(dontRollbackOn = Refusal.class)
    public Passkey add(UUID member, UUID session, Attestation attestation, String label) {
        RegistrationData data = making.read(attestation);
        Instant now = clock.now();
        if (making.answers(data, making(member, session, FactorKind.PASSKEY))) {
            return kept(making.keep(member, data, attestation, label, now));
        }
        if (making.answers(data, making(member, session, FactorKind.TOTP))) {
            return kept(making.keep(member, data, attestation, label, mode == Mode.DEMO ? now : now.plus(WAIT)));
        }
        throw making.refused(member, "challenge", ProblemType.INVALID);
    }

    private Passkey kept(Passkey made) {
        told.changed(made.member());
        return made;
    }

    /**
     * Takes one away, proved like adding one; never the last that could sign somebody in. One that still waits is stopped
     * without a proof: it opens nothing yet, and whoever finds a stranger's beside a password has nothing to prove with.
     */
    @Transactional(dontRollbackOn = Refusal.class)
    public void remove(UUID member, UUID session, UUID id, Proof proof) {
        Instant now = clock.now();
        Passkey passkey = passkeys.findByIdOptional(id)
                .filter(p -> p.member().equals(member) && !p.isRemoved())
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        if (passkey.opensWork(now)) {
            prove(member, session, proof, "passkey.remove-ask");
        }
        if (passkeys.of(member).size() == 1 && !hasPassword(member)) {
            throw new Refusal(ProblemType.CONFLICT, "passkey", "last-factor");
        }
        passkey.remove(now);
        audit.record(
                PasskeyMaking.leaf("passkey.remove", member).session(session).object("passkey", id));
        told.changed(member);
    }

    /** Password and code together, which is the other way in. */
    @Transactional
    public boolean hasPassword(UUID member) {
        return database.find(StaffPassword.class, member) != null && database.find(StaffTotp.class, member) != null;
    }

    /** Proves that it is they who change their own factors; a refusal is logged under the name of what was asked. */
    FactorKind prove(UUID member, UUID session, Proof proof, String action) {
        String reason;
        if (proof instanceof Proof.ByPasskey by) {
            PasskeyProofs.Answer answer = proofs.judge(by.assertion(), proving(member, session));
            if (answer.factor() != null) {
                return FactorKind.PASSKEY;
            }
            reason = answer.reason();
        } else if (!byCode(member)) {
            reason = "passkey-needed";
        } else {
            StaffName throttled = new StaffName(member.toString());
            delays.begin(throttled, "own-factors");
            Optional<SecondFactor> factor = codes.prove(member, ((Proof.Code) proof).typed());
            if (factor.isPresent()) {
                delays.succeeded(throttled, "own-factors");
                return factor.get().kind();
            }
            reason = "code";
        }
        Refusal refusal = reason.equals("passkey-needed")
                ? new Refusal(ProblemType.PASSKEY_NEEDED)
                : new Refusal(ProblemType.INVALID, "proof", "wrong");
        audit.recordFirst(PasskeyMaking.leaf(action, member)
                .session(session)
                .code("reason", reason)
                .refused(refusal));
        throw refusal;
    }

    private static Asked proving(UUID member, UUID session) {
        return new Asked(Purpose.OWN_FACTORS, member, bound(session.toString()));
    }

    private static Asked making(UUID member, UUID session, FactorKind by) {
        return new Asked(Purpose.REGISTER, member, bound(session + "|" + by.name()));
    }

    static String bound(String words) {
        return HexFormat.of().formatHex(Secrets.hash(words));
    }
}
