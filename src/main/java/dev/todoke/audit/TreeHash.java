package dev.todoke.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashing of RFC 6962 §2.1. The first byte keeps leaves and nodes apart. */
final class TreeHash {

    static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(TreeHash::fresh);

    private TreeHash() {}

    static byte[] empty() {
        return sha256().digest();
    }

    static byte[] leaf(byte[] canonical) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(canonical);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** One for each thread, empty: looking an algorithm up costs more than hashing a node. */
    static MessageDigest sha256() {
        MessageDigest digest = SHA_256.get();
        digest.reset();
        return digest;
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
