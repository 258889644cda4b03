package dev.todoke.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets of ours and what is kept of them: with 128 bits and more, a plain SHA-256 cannot be guessed backwards. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ENROLMENT_CHARACTERS = 26;

    private Secrets() {}

    /** 256 bits for a cookie. */
    static String session() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 130 bits that can be typed. */
    static String enrolment() {
        StringBuilder text = new StringBuilder(ENROLMENT_CHARACTERS);
        for (int i = 0; i < ENROLMENT_CHARACTERS; i++) {
            text.append(CROCKFORD.charAt(RANDOM.nextInt(CROCKFORD.length())));
        }
        return text.toString();
    }

    /** 80 bits in 16 letters of base 32, for paper. */
    static String recovery() {
        byte[] bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return Totp.base32(bytes);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] seed() {
        byte[] seed = new byte[20];
        RANDOM.nextBytes(seed);
        return seed;
    }

    static byte[] challenge() {
        byte[] challenge = new byte[32];
        RANDOM.nextBytes(challenge);
        return challenge;
    }

    static byte[] hash(String secret) {
        return hash(secret.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hash(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
