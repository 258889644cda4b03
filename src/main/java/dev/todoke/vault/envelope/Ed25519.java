package dev.todoke.vault.envelope;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) of the JDK; keys travel as PKCS #8 and SubjectPublicKeyInfo. */
public final class Ed25519 {

    private static final String ALGORITHM = "Ed25519";
    private static final int RAW = 32;
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is missing", e);
        }
    }

    public static byte[] sign(byte[] pkcs8, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not an Ed25519 key", e);
        }
    }

    public static boolean verify(byte[] subjectPublicKey, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(subjectPublicKey)));
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The key as RFC 8410 writes it, from its 32 bytes. */
    public static byte[] subjectPublicKey(byte[] raw) {
        byte[] whole = Arrays.copyOf(PREFIX, PREFIX.length + RAW);
        System.arraycopy(raw, 0, whole, PREFIX.length, RAW);
        return whole;
    }

    /** The 32 bytes of the key itself, the end of its SubjectPublicKeyInfo. */
    public static byte[] raw(byte[] subjectPublicKey) {
        return Arrays.copyOfRange(subjectPublicKey, subjectPublicKey.length - RAW, subjectPublicKey.length);
    }
}
