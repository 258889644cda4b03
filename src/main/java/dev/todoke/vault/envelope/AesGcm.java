package dev.todoke.vault.envelope;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a 96-bit nonce in front and a 128-bit tag behind. */
public final class AesGcm {

    public static final int KEY = 32;
    public static final int NONCE = 12;
    public static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    public static byte[] randomKey() {
        return random(KEY);
    }

    static byte[] randomNonce() {
        return random(NONCE);
    }

    /** nonce ‖ ciphertext ‖ tag, with a fresh random nonce. */
    public static byte[] seal(byte[] key, byte[] plain, byte[] aad) {
        return seal(key, randomNonce(), plain, aad);
    }

    static byte[] seal(byte[] key, byte[] nonce, byte[] plain, byte[] aad) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0);
            cipher.updateAAD(aad);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + plain.length + TAG);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing or misused", e);
        }
    }

    public static byte[] open(byte[] key, byte[] sealed, byte[] aad) {
        if (sealed.length < NONCE + TAG) {
            throw new CannotOpen();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, sealed, 0);
            cipher.updateAAD(aad);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new CannotOpen();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, int offset) throws GeneralSecurityException {
        if (key.length != KEY) {
            throw new IllegalArgumentException("an AES key here has 32 bytes");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG, nonce, offset, NONCE));
        return cipher;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
