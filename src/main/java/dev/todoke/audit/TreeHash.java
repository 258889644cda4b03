package dev.todoke.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashing of RFC 6962 §2.1. The first byte keeps leaves and nodes apart. */
final class TreeHash {

    static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

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

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
