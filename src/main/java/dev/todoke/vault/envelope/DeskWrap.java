package dev.todoke.vault.envelope;

/** Suite 2: the data key under the scope's AES key, nonce12 ‖ ciphertext and tag 48. */
public final class DeskWrap {

    public static final int LENGTH = AesGcm.NONCE + AesGcm.KEY + AesGcm.TAG;

    private DeskWrap() {}

    public static byte[] wrap(byte[] scopeKey, WrapPlace place, byte[] dataKey) {
        return AesGcm.seal(scopeKey, dataKey, Contexts.ofWrap(Suite.DESK, place));
    }

    /** For known answers only. */
    static byte[] wrap(byte[] scopeKey, byte[] nonce, WrapPlace place, byte[] dataKey) {
        return AesGcm.seal(scopeKey, nonce, dataKey, Contexts.ofWrap(Suite.DESK, place));
    }

    public static byte[] unwrap(byte[] scopeKey, WrapPlace place, byte[] wrapped) {
        if (wrapped.length != LENGTH) {
            throw new CannotOpen();
        }
        return AesGcm.open(scopeKey, wrapped, Contexts.ofWrap(Suite.DESK, place));
    }
}
