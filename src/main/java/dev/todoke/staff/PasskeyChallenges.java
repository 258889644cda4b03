package dev.todoke.staff;

import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import dev.todoke.staff.PasskeyChallenge.Asked;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Challenges in the database: given out on one node and answered on any, once. The clock is the raw one, as for codes. */
@ApplicationScoped
class PasskeyChallenges implements PanacheRepositoryBase<PasskeyChallenge, UUID> {

    /** So many questions nobody has answered yet are a flood; five minutes later they are gone. */
    private static final long MOST_OPEN = 20_000;

    private final PasskeyVerifier verifier;
    private final RawClock clock;

    PasskeyChallenges(PasskeyVerifier verifier, RawClock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    /** 32 random bytes that nobody can answer for anything else, and the passkeys that may answer. */
    @Transactional
    PasskeyQuestion ask(Asked asked, List<Passkey> known) {
        Instant now = now();
        delete("expiresAt < ?1", now);
        if (count() >= MOST_OPEN) {
            throw new Refusal(ProblemType.UNAVAILABLE);
        }
        byte[] challenge = Secrets.challenge();
        persist(new PasskeyChallenge(Ids.next(), Secrets.hash(challenge), asked, now));
        return new PasskeyQuestion(
                Base64Url.text(challenge),
                verifier.rpId(),
                known.stream().map(PasskeyQuestion.Known::of).toList());
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
