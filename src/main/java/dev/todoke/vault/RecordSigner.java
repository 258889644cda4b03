package dev.todoke.vault;

import jakarta.enterprise.context.ApplicationScoped;

/** Signs disposal records and, later, checkpoints with Ed25519 (RFC 8032). */
@ApplicationScoped
public class RecordSigner {

    public Signature sign(byte[] message) {
        throw new UnsupportedOperationException();
    }

    /** SubjectPublicKeyInfo in PEM, as {@code openssl pkeyutl -verify} wants it. */
    public String publicKeyPem() {
        throw new UnsupportedOperationException();
    }

    /** @param keyId first 16 hex digits of SHA-256 of the raw public key; @param bytes 64 bytes */
    public record Signature(String keyId, byte[] bytes) {}
}
