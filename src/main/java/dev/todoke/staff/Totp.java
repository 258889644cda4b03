package dev.todoke.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** One-time codes by time (RFC 6238): six digits, thirty seconds, HMAC-SHA-1, as every authenticator app has them. */
final class Totp {

    static final int STEP_SECONDS = 30;
    private static final int[] DRIFT = {0, -1, 1};
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** The step whose code this is: now, the one before or the one after. All three are computed, whichever fits. */
    static OptionalLong stepOf(byte[] seed, String typed, Instant now) {
        byte[] code = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .getBytes(StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (int drift : DRIFT) {
            boolean fits = MessageDigest.isEqual(code(seed, current + drift).getBytes(StandardCharsets.UTF_8), code);
            if (fits && found.isEmpty()) {
                found = OptionalLong.of(current + drift);
            }
        }
        return found;
    }

    static String code(byte[] seed, long step) {
        HMac hmac = new HMac(new SHA1Digest());
        hmac.init(new KeyParameter(seed));
        byte[] message = ByteBuffer.allocate(8).putLong(step).array();
        hmac.update(message, 0, message.length);
        byte[] tag = new byte[20];
        hmac.doFinal(tag, 0);
        int offset = tag[19] & 0x0F;
        int number = ByteBuffer.wrap(tag, offset, 4).getInt() & 0x7FFF_FFFF;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    /** RFC 4648 base 32 without padding: what is typed into an app that cannot scan. */
    static String base32(byte[] seed) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : seed) {
            buffer = (buffer << 8) | (b & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt((buffer << (5 - bits)) & 31)).toString();
    }

    /** The 20 bytes of a seed that {@link #base32} wrote, or null for anything else. */
    static byte @org.jspecify.annotations.Nullable [] seed(String base32) {
        if (!base32.matches("[A-Z2-7]{32}")) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(20);
        long buffer = 0;
        for (int i = 0; i < 32; i++) {
            buffer = (buffer << 5) | BASE32.indexOf(base32.charAt(i));
            if (i % 8 == 7) {
                bytes.put((byte) (buffer >> 32)).putInt((int) buffer);
                buffer = 0;
            }
        }
        return bytes.array();
    }
}
