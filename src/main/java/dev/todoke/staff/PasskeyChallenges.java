package dev.todoke.staff;

import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Mac;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import dev.todoke.staff.PasskeyChallenge.Asked;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Challenges: given out on one node and answered on any, once. Those for somebody lie in the database. One to sign in is
 * given to anybody who asks, so nothing is kept of it: it carries its own end and a MAC, and is remembered once it was
 * answered rightly. The clock is the raw one, as for codes.
 */
@ApplicationScoped
class PasskeyChallenges implements PanacheRepositoryBase<PasskeyChallenge, UUID> {

    /** So many open questions of one person are a flood; five minutes later they are gone, and nobody else waits. */
    static final long MOST_OPEN = 200;

    private static final String SIGN_IN = "passkey-sign-in";
    private static final int NONCE = 32;

    private final PasskeyVerifier verifier;
    private final Mac mac;
    private final RawClock clock;

    PasskeyChallenges(PasskeyVerifier verifier, Mac mac, RawClock clock) {
        this.verifier = verifier;
        this.mac = mac;
        this.clock = clock;
    }

    /** 32 random bytes that nobody can answer for anything else, and the passkeys that may answer. */
    @Transactional
    PasskeyQuestion ask(Asked asked, List<Passkey> known) {
        Instant now = now();
        delete("expiresAt < ?1", now);
        if (count("member = ?1 and usedAt is null", asked.member()) >= MOST_OPEN) {
            throw new Refusal(ProblemType.UNAVAILABLE);
        }
        byte[] challenge = Secrets.challenge();
        persist(new PasskeyChallenge(Ids.next(), Secrets.hash(challenge), asked, now));
        return new PasskeyQuestion(
                Base64Url.text(challenge),
                verifier.rpId(),
                known.stream().map(PasskeyQuestion.Known::of).toList());
    }

    /** A question for whoever asks; it names no passkey, so that nobody learns who has one. */
    PasskeyQuestion askAnybody() {
        return new PasskeyQuestion(
                Base64Url.text(forSignIn(now().plus(PasskeyChallenge.LIFE))), verifier.rpId(), List.of());
    }

    /** Random bytes, when they end, and our MAC over both. */
    byte[] forSignIn(Instant until) {
        byte[] said = ByteBuffer.allocate(NONCE + Long.BYTES)
                .put(Secrets.challenge())
                .putLong(until.toEpochMilli())
                .array();
        byte[] tag = mac.tag(SIGN_IN, said);
        return ByteBuffer.allocate(said.length + tag.length).put(said).put(tag).array();
    }

    /** Whether we gave it out to sign in, a short while ago. It is not used up before its answer was right. */
    boolean isOurs(byte[] challenge) {
        int end = NONCE + Long.BYTES;
        if (challenge.length <= end) {
            return false;
        }
        byte[] said = Arrays.copyOf(challenge, end);
        return mac.verify(SIGN_IN, said, Arrays.copyOfRange(challenge, end, challenge.length))
                && now().toEpochMilli() < ByteBuffer.wrap(said).getLong(NONCE);
    }

    /**
     * Uses up one to sign in, once its answer was right; false when it was used before. Call it after the passkey's own row
     * was changed: that row is the lock under which two answers by one passkey come one after the other. Of two by
     * different passkeys at once the unique hash lets one through.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean spend(byte[] challenge, Asked asked) {
        Instant now = now();
        delete("expiresAt < ?1", now);
        byte[] hash = Secrets.hash(challenge);
        if (count("challengeHash", hash) > 0) {
            return false;
        }
        persistAndFlush(new PasskeyChallenge(Ids.next(), hash, asked, now));
        return true;
    }

    /** Uses it up whatever comes of the answer; whoever calls does not undo it by a refusal. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean use(byte[] challenge, Asked asked) {
        Parameters values = Parameters.with("hash", Secrets.hash(challenge))
                .and("purpose", asked.purpose())
                .and("bound", asked.boundTo())
                .and("now", now());
        String query = "usedAt = :now where challengeHash = :hash and purpose = :purpose and boundTo = :bound"
                + " and usedAt is null and expiresAt > :now and member ";
        return asked.member() == null
                ? update(query + "is null", values) == 1
                : update(query + "= :member", values.and("member", asked.member())) == 1;
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }
}
