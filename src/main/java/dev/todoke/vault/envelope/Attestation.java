package dev.todoke.vault.envelope;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * Says that a public key really is a scope's: not-after (u64, seconds) ‖ Ed25519 signature. Without it, whoever may write to
 * the database could give the door a key of their own.
 */
public final class Attestation {

    private static final byte[] LABEL = Contexts.label("todoke.scopekey.v1");
    private static final int LENGTH = 8 + 64;

    private Attestation() {}

    public static byte[] sign(byte[] pkcs8, UUID scope, int version, byte[] publicKey, Instant notAfter) {
        long seconds = notAfter.getEpochSecond();
        byte[] signature = Ed25519.sign(pkcs8, message(scope, version, publicKey, seconds));
        return ByteBuffer.allocate(LENGTH).putLong(seconds).put(signature).array();
    }

    public static boolean holds(byte[] signer, UUID scope, int version, byte[] publicKey, byte[] attestation) {
        if (attestation.length != LENGTH) {
            return false;
        }
        long notAfter = ByteBuffer.wrap(attestation).getLong();
        byte[] signature = Arrays.copyOfRange(attestation, 8, LENGTH);
        return Ed25519.verify(signer, message(scope, version, publicKey, notAfter), signature);
    }

    public static Instant notAfter(byte[] attestation) {
        return attestation.length == LENGTH
                ? Instant.ofEpochSecond(ByteBuffer.wrap(attestation).getLong())
                : Instant.EPOCH;
    }

    private static byte[] message(UUID scope, int version, byte[] publicKey, long notAfter) {
        return ByteBuffer.allocate(LABEL.length + 16 + 1 + 4 + 8 + publicKey.length)
                .put(LABEL)
                .putLong(scope.getMostSignificantBits())
                .putLong(scope.getLeastSignificantBits())
                .put((byte) Suite.DOOR.number())
                .putInt(version)
                .putLong(notAfter)
                .put(publicKey)
                .array();
    }
}
