package dev.todoke.kernel.web;

import dev.todoke.kernel.Mac;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that tie a form to the session it was shown in. Each is masked anew, so that no two pages carry the same bytes
 * and compressing a page tells nothing.
 */
@ApplicationScoped
public class Csrf {

    private static final String PURPOSE = "csrf";
    private static final int SIZE = 32;

    private final SecureRandom random = new SecureRandom();
    private final Instance<Mac> mac;
    private final Instance<EarlierSessions> earlier;

    public Csrf(Instance<Mac> mac, Instance<EarlierSessions> earlier) {
        this.mac = mac;
        this.earlier = earlier;
    }

    /** A token for this person's session; empty without one. */
    public String token(SecurityIdentity identity) {
        UUID session = identity.getAttribute(Identity.SESSION);
        return session == null ? "" : token(session);
    }

    /** A token for a session that has only just begun. */
    public String token(UUID session) {
        byte[] mask = new byte[SIZE];
        random.nextBytes(mask);
        byte[] masked = xor(mask, mac.get().tag(PURPOSE, message(session)));
        byte[] token = Arrays.copyOf(mask, 2 * SIZE);
        System.arraycopy(masked, 0, token, SIZE, SIZE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * Whether a token was made for this person's session, or for one that the same person had lately: a page left open
     * while its session ended is sent after a new sign-in, and nobody else was ever shown its token.
     */
    public boolean fits(SecurityIdentity identity, @Nullable String token) {
        UUID session = identity.getAttribute(Identity.SESSION);
        if (session == null || token == null || token.length() > 4 * SIZE) {
            return false;
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (bytes.length != 2 * SIZE) {
            return false;
        }
        byte[] tag = xor(Arrays.copyOf(bytes, SIZE), Arrays.copyOfRange(bytes, SIZE, 2 * SIZE));
        return mac.get().verify(PURPOSE, message(session), tag) || wasTheirs(identity, tag);
    }

    private boolean wasTheirs(SecurityIdentity identity, byte[] tag) {
        UUID member = identity.getAttribute(Identity.MEMBER);
        return member != null
                && earlier.isResolvable()
                && earlier.get().ofMember(member).stream()
                        .anyMatch(session -> mac.get().verify(PURPOSE, message(session), tag));
    }

    private static byte[] message(UUID session) {
        return ByteBuffer.allocate(16)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .array();
    }

    private static byte[] xor(byte[] a, byte[] b) {
        byte[] result = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            result[i] = (byte) (a[i] ^ b[i]);
        }
        return result;
    }
}
