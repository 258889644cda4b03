package dev.todoke.vault;

import dev.todoke.vault.envelope.Ed25519;
import dev.todoke.vault.store.KeySet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Signs disposal records and, later, checkpoints with Ed25519 (RFC 8032). */
@ApplicationScoped
public class RecordSigner {

    private static final int ID_BYTES = 8;
    private static final int PEM_LINE = 64;

    private final KeyRing ring;

    RecordSigner(KeyRing ring) {
        this.ring = ring;
    }

    public Signature sign(byte[] message) {
        KeySet.Entry key = key();
        return new Signature(keyId(key.shown()), Ed25519.sign(key.secret(), message));
    }

    /** SubjectPublicKeyInfo in PEM, as {@code openssl pkeyutl -verify} wants it. */
    public String publicKeyPem() {
        String base64 = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key().shown());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }

    private KeySet.Entry key() {
        return ring.store().require(StoredKeys.SIGNING).newest(StoredKeys.RECORDS);
    }

    private static String keyId(byte[] subjectPublicKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Ed25519.raw(subjectPublicKey));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    /** @param keyId first 16 hex digits of SHA-256 of the raw public key; @param bytes 64 bytes */
    public record Signature(String keyId, byte[] bytes) {}
}
