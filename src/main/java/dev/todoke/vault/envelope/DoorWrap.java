package dev.todoke.vault.envelope;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.ConfigurationV0;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/** Suite 1: the data key sealed to the scope's X25519 key by HPKE (RFC 9180 base mode), enc32 ‖ ciphertext and tag 48. */
public final class DoorWrap {

    public static final int LENGTH = 32 + AesGcm.KEY + AesGcm.TAG;
    private static final HpkeParameters PARAMETERS = parameters();

    private DoorWrap() {}

    /** A scope's pair of keys, both raw (RFC 7748). */
    public record Pair(byte[] secret, byte[] shown) {

        public static Pair generate() {
            byte[] secret = X25519.generatePrivateKey();
            return new Pair(secret, publicOf(secret));
        }

        @Override
        public String toString() {
            return "Pair(…)";
        }
    }

    public static byte[] publicOf(byte[] secret) {
        try {
            return X25519.publicFromPrivate(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not an X25519 key", e);
        }
    }

    @AccessesPartialKey
    public static byte[] wrap(byte[] publicKey, WrapPlace place, byte[] dataKey) {
        try {
            HpkePublicKey key = HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(publicKey), null);
            HybridEncrypt hpke = handle(key).getPrimitive(ConfigurationV0.get(), HybridEncrypt.class);
            return hpke.encrypt(dataKey, Contexts.ofWrap(Suite.DOOR, place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HPKE is missing or the scope's public key is none", e);
        }
    }

    /** Making one costs as much as an unwrapping, because the public key is computed again: keep it while the key lives. */
    @AccessesPartialKey
    public static Opener opener(byte[] secretKey) {
        try {
            HpkePublicKey shown = HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(publicOf(secretKey)), null);
            SecretBytes secret = SecretBytes.copyFrom(secretKey, InsecureSecretKeyAccess.get());
            return new Opener(handle(HpkePrivateKey.create(shown, secret))
                    .getPrimitive(ConfigurationV0.get(), HybridDecrypt.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HPKE is missing or the scope's secret key is none", e);
        }
    }

    /** Unwraps under one version of a scope's key; it holds the key, so it must not outlive it. Safe for many threads. */
    public static final class Opener {

        private final HybridDecrypt hpke;

        private Opener(HybridDecrypt hpke) {
            this.hpke = hpke;
        }

        public byte[] unwrap(WrapPlace place, byte[] wrapped) {
            if (wrapped.length != LENGTH) {
                throw new CannotOpen();
            }
            try {
                return hpke.decrypt(wrapped, Contexts.ofWrap(Suite.DOOR, place));
            } catch (GeneralSecurityException e) {
                throw new CannotOpen();
            }
        }
    }

    private static KeysetHandle handle(Key key) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                .build();
    }

    private static HpkeParameters parameters() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HPKE is missing", e);
        }
    }
}
