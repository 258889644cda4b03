package dev.todoke.vault.envelope;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 and HKDF-SHA-256. A label and the length of every part go into the message, so that no two read alike. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    public static byte[] tag(byte[] key, String label, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(Contexts.label(label));
            for (byte[] part : parts) {
                mac.update(ByteBuffer.allocate(4).putInt(part.length).array());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", e);
        }
    }

    /** Constant time. */
    public static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    /** A key of its own for one purpose. */
    public static byte[] derive(byte[] key, String label, String purpose) {
        byte[] prefix = Contexts.label(label);
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] info = ByteBuffer.allocate(prefix.length + name.length)
                .put(prefix)
                .put(name)
                .array();
        try {
            return Hkdf.computeHkdf(ALGORITHM, key, new byte[0], info, AesGcm.KEY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is missing", e);
        }
    }
}
