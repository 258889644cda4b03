package dev.todoke.vault.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One destruction of keys, chained to the one before.
 *
 * @param scope the scope whose keys went; of a lookup key, its division
 * @param suite the suite, or 0 where all suites or a lookup key are meant
 * @param version the key version; of a lookup key, its year; of a whole scope, 0
 */
public record JournalEntry(
        long position, Instant at, Kind kind, UUID scope, int suite, int version, String previous, String hash) {

    /** What was destroyed. The names stand in the journal and never change. */
    public enum Kind {
        VERSION,
        SCOPE,
        LOOKUP
    }

    static JournalEntry after(long position, String previous, Instant at, Destroyed what) {
        Instant cut = at.truncatedTo(ChronoUnit.MICROS);
        String hash = hash(position, cut, what, previous);
        return new JournalEntry(position, cut, what.kind(), what.scope(), what.suite(), what.version(), previous, hash);
    }

    /** What a journal entry is about, before it has a place in the journal. */
    public record Destroyed(Kind kind, UUID scope, int suite, int version) {}

    public Destroyed what() {
        return new Destroyed(kind, scope, suite, version);
    }

    boolean isWhole() {
        return hash.equals(hash(position, at, what(), previous));
    }

    String line() {
        return String.join(
                " ",
                Long.toString(position),
                at.toString(),
                kind.name(),
                scope.toString(),
                Integer.toString(suite),
                Integer.toString(version),
                previous,
                hash);
    }

    static JournalEntry parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 8) {
            throw new IllegalArgumentException("not a journal line");
        }
        return new JournalEntry(
                Long.parseLong(words[0]),
                Instant.parse(words[1]),
                Kind.valueOf(words[2]),
                UUID.fromString(words[3]),
                Integer.parseInt(words[4]),
                Integer.parseInt(words[5]),
                words[6],
                words[7]);
    }

    static String genesis(UUID store) {
        return sha256(("todoke.journal.v1\0" + store).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(long position, Instant at, Destroyed what, String previous) {
        byte[] text = String.join(
                        " ",
                        "todoke.journal.v1",
                        Long.toString(position),
                        at.toString(),
                        what.kind().name(),
                        what.scope().toString(),
                        Integer.toString(what.suite()),
                        Integer.toString(what.version()),
                        previous)
                .getBytes(StandardCharsets.UTF_8);
        return sha256(text);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
