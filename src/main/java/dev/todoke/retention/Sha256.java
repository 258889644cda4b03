package dev.todoke.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;

/** SHA-256 in hex, of bytes and of sets of ids. */
final class Sha256 {

    private Sha256() {}

    static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the ids as text, sorted as text, each followed by a line feed: {@code sort -u | sha256sum} gives the same. */
    static String ofIds(Collection<UUID> ids) {
        StringBuilder lines = new StringBuilder();
        ids.stream()
                .map(UUID::toString)
                .distinct()
                .sorted()
                .forEach(id -> lines.append(id).append('\n'));
        return hex(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
