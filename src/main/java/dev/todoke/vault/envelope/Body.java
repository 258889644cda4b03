package dev.todoke.vault.envelope;

import dev.todoke.vault.RecordRef;
import java.util.Arrays;

/** The sealed payload: suite ‖ nonce ‖ AES-256-GCM(data key, padded payload), bound to its {@link RecordRef}. */
public final class Body {

    /** The only body suite so far. */
    static final int SUITE = 1;

    private Body() {}

    public static byte[] seal(byte[] dataKey, RecordRef ref, byte[] payload) {
        return seal(dataKey, AesGcm.randomNonce(), ref, payload);
    }

    /** For known answers only; everybody else gets a fresh nonce. */
    static byte[] seal(byte[] dataKey, byte[] nonce, RecordRef ref, byte[] payload) {
        byte[] padded = Padding.pad(payload);
        byte[] sealed = AesGcm.seal(dataKey, nonce, padded, Contexts.ofRecord(SUITE, ref));
        Arrays.fill(padded, (byte) 0);
        byte[] body = new byte[1 + sealed.length];
        body[0] = SUITE;
        System.arraycopy(sealed, 0, body, 1, sealed.length);
        return body;
    }

    public static byte[] open(byte[] dataKey, RecordRef ref, byte[] body) {
        if (body.length == 0 || body[0] != SUITE) {
            throw new CannotOpen();
        }
        byte[] sealed = Arrays.copyOfRange(body, 1, body.length);
        byte[] padded = AesGcm.open(dataKey, sealed, Contexts.ofRecord(SUITE, ref));
        byte[] payload = Padding.unpad(padded);
        Arrays.fill(padded, (byte) 0);
        return payload;
    }
}
