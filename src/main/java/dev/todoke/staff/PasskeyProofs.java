package dev.todoke.staff;

import com.webauthn4j.data.AuthenticationData;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.staff.PasskeyChallenge.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges an assertion: for what its challenge was given out, by whose passkey, and whether WebAuthn holds it good. */
@ApplicationScoped
class PasskeyProofs {

    private final PasskeyChallenges challenges;
    private final PasskeyVerifier verifier;
    private final Passkeys passkeys;
    private final StaffMembers members;
    private final TodokeClock clock;

    PasskeyProofs(
            PasskeyChallenges challenges,
            PasskeyVerifier verifier,
            Passkeys passkeys,
            StaffMembers members,
            TodokeClock clock) {
        this.challenges = challenges;
        this.verifier = verifier;
        this.passkeys = passkeys;
        this.members = members;
        this.clock = clock;
    }

    /** What came of it; the reason is for the log alone. A form that cannot be read is refused before anything is used up. */
    @Transactional(dontRollbackOn = Refusal.class)
    Answer judge(Assertion assertion, Asked asked) {
        AuthenticationData data = verifier.read(assertion);
        byte[] challenge = data.getCollectedClientData().getChallenge().getValue();
        boolean anybody = asked.purpose() == PasskeyChallenge.Purpose.SIGN_IN;
        if (!(anybody ? challenges.isOurs(challenge) : challenges.use(challenge, asked))) {
            return Answer.no("challenge", null);
        }
        Optional<Passkey> found = passkeys.holding(data.getCredentialId());
        if (found.isEmpty()) {
            return Answer.no("credential", null);
        }
        Passkey passkey = found.get();
        boolean theirs = asked.member() == null || asked.member().equals(passkey.member());
        if (!theirs || !named(data, passkey, asked)) {
            return Answer.no("member", passkey);
        }
        if (!members.require(passkey.member()).isActive()) {
            return Answer.no("inactive", passkey);
        }
        try {
            verifier.check(data, passkey);
        } catch (RuntimeException e) {
            // The library's exceptions have no common type for what a stranger's bytes may do inside a verifier.
            return Answer.no(reason(e), passkey);
        }
        boolean counted = passkeys.used(
                passkey,
                data.getAuthenticatorData().getSignCount(),
                data.getAuthenticatorData().isFlagBS(),
                clock.now());
        if (!counted) {
            return Answer.no("at-once", passkey);
        }
        return anybody && !challenges.spend(challenge, asked) ? Answer.no("challenge", passkey) : Answer.yes(passkey);
    }

    /** A discoverable passkey says whose it is; where we know already, it may keep silent but not say another. */
    private static boolean named(AuthenticationData data, Passkey passkey, Asked asked) {
        byte[] handle = data.getUserHandle();
        return handle == null ? asked.member() != null : MemberHandle.is(handle, passkey.member());
    }

    /** {@code bad-origin}, {@code malicious-counter-value} and so on. */
    static String reason(RuntimeException thrown) {
        String name = thrown.getClass().getSimpleName().replaceFirst("Exception$", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * An assertion's worth.
     *
     * @param reason empty where it was good; else a code for the log
     */
    record Answer(@Nullable SecondFactor factor, @Nullable Passkey passkey, String reason) {

        static Answer yes(Passkey passkey) {
            return new Answer(new SecondFactor(passkey.member(), FactorKind.PASSKEY), passkey, "");
        }

        static Answer no(String reason, @Nullable Passkey passkey) {
            return new Answer(null, passkey, reason);
        }

        @Nullable
        UUID member() {
            return passkey == null ? null : passkey.member();
        }
    }
}
