package dev.todoke.staff;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id of passwords as PHC strings. As many at a time as there are cores, a short queue behind them, then 503: a
 * flood of sign-ins costs neither memory nor the rest of the desk.
 */
@Singleton
class Argon2 {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int TAG = 32;
    private static final int QUEUE = 50;
    private static final int PATIENCE_SECONDS = 5;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    /** As many at once as there are processors, and a bounded queue behind them: it bounds the memory too. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final AtomicLong done = new AtomicLong();

    /** Of a password that nobody knows, with today's cost; the work is the same and the answer is no. */
    private static final String NOBODY = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES
            + "$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    String hash(String password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] tag = derive(password, new Cost(MEMORY_KIB, PASSES, LANES), salt, TAG);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(tag);
    }

    /** The string that this would have been kept as beside that one: same salt, same cost. The same work for nobody. */
    String again(@Nullable String phc, String typed) {
        String kept = phc == null ? NOBODY : phc;
        Matcher parts = PHC.matcher(kept);
        if (!parts.matches()) {
            throw new IllegalStateException("not an Argon2id string");
        }
        Cost cost = new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        byte[] tag = derive(typed, cost, Base64.getDecoder().decode(parts.group(4)), TAG);
        return kept.substring(0, parts.start(5))
                + Base64.getEncoder().withoutPadding().encodeToString(tag);
    }

    /** Does the same work for somebody who does not exist; the answer is then always no. */
    boolean verify(@Nullable String phc, String password) {
        Matcher parts = PHC.matcher(phc == null ? NOBODY : phc);
        if (!parts.matches()) {
            throw new IllegalStateException("not an Argon2id string");
        }
        var base64 = Base64.getDecoder();
        byte[] expected = base64.decode(parts.group(5));
        Cost cost = new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        byte[] tag = derive(password, cost, base64.decode(parts.group(4)), expected.length);
        return MessageDigest.isEqual(tag, expected) && phc != null;
    }

    /** How many hashes were computed. */
    long done() {
        return done.get();
    }

    Semaphore places() {
        return places;
    }

    private byte[] derive(String password, Cost cost, byte[] salt, int length) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("whoever waits here must not hold a connection that others need");
        }
        if (places.getQueueLength() >= QUEUE) {
            throw new Refusal(ProblemType.UNAVAILABLE);
        }
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(ProblemType.UNAVAILABLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(ProblemType.UNAVAILABLE);
        }
        try {
            done.incrementAndGet();
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memory())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            byte[] tag = new byte[length];
            generator.generateBytes(
                    Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), tag);
            return tag;
        } finally {
            places.release();
        }
    }

    private record Cost(int memory, int passes, int lanes) {}
}
