package dev.todoke.story;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: RFC 6238 with SHA-1, six digits, thirty seconds. It never shows a code twice. */
final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP = 30;

    private final byte[] seed;
    private long last;

    Authenticator(String base32) {
        this.seed = decode(base32);
    }

    /** The next unused code that a server with one step of tolerance takes; waits for it where it must. */
    synchronized String next() {
        long second = Instant.now().getEpochSecond();
        // The step before is still taken, unless it ends while the request is on its way.
        long oldest = second % STEP < STEP / 2 ? second / STEP - 1 : second / STEP;
        long step = Math.max(last + 1, oldest);
        while (step > Instant.now().getEpochSecond() / STEP + 1) {
            pause();
        }
        last = step;
        return code(step);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, 4).getInt() & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String base32) {
        ByteBuffer out = ByteBuffer.allocate(base32.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char c : base32.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(c);
            held += 5;
            if (held >= 8 && out.hasRemaining()) {
                held -= 8;
                out.put((byte) (bits >> held));
            }
        }
        return out.array();
    }
}
