package dev.todoke.staff;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * How a token is written: {@code tdk_}, eight characters to find it by, 43 of secret (256 bits), six of checksum. Scanners
 * find it by its prefix, and a mistyped one is refused by its checksum before anything is asked.
 */
record TokenText(String handle, String text) {

    static final String PREFIX = "tdk_";
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int HANDLE = 8;
    private static final int SECRET = 43;
    private static final int CHECKSUM = 6;
    private static final Pattern SHAPE = Pattern.compile(
            PREFIX + "([0-9A-Za-z]{" + HANDLE + "})([0-9A-Za-z]{" + SECRET + "})([0-9A-Za-z]{" + CHECKSUM + "})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenText fresh() {
        String handle = random(HANDLE);
        String body = PREFIX + handle + random(SECRET);
        return new TokenText(handle, body + checksum(body));
    }

    /** Empty for what cannot be a token of ours. */
    static Optional<TokenText> of(@Nullable String typed) {
        if (typed == null || typed.length() != PREFIX.length() + HANDLE + SECRET + CHECKSUM) {
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(typed);
        String body = typed.substring(0, typed.length() - CHECKSUM);
        return shape.matches() && shape.group(3).equals(checksum(body))
                ? Optional.of(new TokenText(shape.group(1), typed))
                : Optional.empty();
    }

    byte[] hash() {
        return Secrets.hash(text);
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(BASE62.charAt(RANDOM.nextInt(BASE62.length())));
        }
        return text.toString();
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        StringBuilder text = new StringBuilder();
        for (long rest = crc.getValue(); text.length() < CHECKSUM; rest /= BASE62.length()) {
            text.insert(0, BASE62.charAt((int) (rest % BASE62.length())));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "TokenText(" + handle + ")";
    }
}
