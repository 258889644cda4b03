package dev.todoke.kernel.web.once;

import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may work on a key. Of any number of requests with the same key one gets the claim; it is written before the work
 * begins and marked in the transaction of the work itself, so that no two of them commit.
 */
@ApplicationScoped
class Keys {

    /** How long an answer is known. */
    static final Duration KEPT = Duration.ofHours(24);

    /** After this without a commit its holder counts as dead. If it is only slow, it finds at its commit that it lost. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final int TRIES = 3;

    private final KeyTable table;
    private final RawClock clock;

    Keys(KeyTable table, RawClock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Either the request is to be done now, or it was done and this is what is known of it. */
    record Outcome(@Nullable UUID claim, @Nullable KnownAnswer known) {}

    Outcome claim(byte[] slot, byte[] fingerprint) {
        for (int i = 0; i < TRIES; i++) {
            Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
            UUID claim = Ids.next();
            if (table.insert(slot, fingerprint, claim, now)) {
                return new Outcome(claim, null);
            }
            Optional<KeyRow> row = table.find(slot);
            if (row.isEmpty()) {
                continue;
            }
            Optional<Outcome> decided = decide(slot, fingerprint, row.get(), claim, now);
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        throw new Refusal(ProblemType.STILL_RUNNING);
    }

    /** Empty when the row has just changed and must be looked at again. */
    private Optional<Outcome> decide(byte[] slot, byte[] fingerprint, KeyRow row, UUID claim, Instant now) {
        if (row.claimedAt().plus(KEPT).isBefore(now)) {
            table.forget(slot, row.claim());
            return Optional.empty();
        }
        if (!MessageDigest.isEqual(fingerprint, row.fingerprint())) {
            throw new Refusal(ProblemType.KEY_REUSED, OnceFilter.HEADER, "other-request");
        }
        if (row.state() == KeyRow.State.DONE) {
            return Optional.of(new Outcome(null, row.answer()));
        }
        if (row.claimedAt().plus(LEASE).isAfter(now)) {
            throw new Refusal(ProblemType.STILL_RUNNING);
        }
        if (row.state() == KeyRow.State.APPLIED) {
            // Committed, and its node died before the answer was kept.
            throw new Refusal(ProblemType.DONE_ALREADY, OnceFilter.HEADER, "answer-unknown");
        }
        return table.takeOver(slot, row.claim(), claim, now) ? Optional.of(new Outcome(claim, null)) : Optional.empty();
    }
}
