package dev.todoke.leak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Searches files for thousands of texts at once, each in every {@link Form}. The first eight bytes of a pattern select
 * it, so that one pass over a file is enough however many patterns there are.
 */
public final class LeakSearch {

    private static final int KEY = Long.BYTES;
    private static final int CHUNK = 1 << 22;

    private final Map<Long, List<Pattern>> patterns = new HashMap<>();
    private final BitSet sieve = new BitSet(1 << 22);
    private int longest;

    private record Pattern(String canary, Form form, byte[] bytes) {}

    /** A text that was found where none may be. */
    public record Leak(Path file, Form form, String canary) {}

    public LeakSearch(Collection<String> canaries) {
        for (String canary : canaries) {
            if (canary.length() < KEY) {
                throw new IllegalArgumentException("too short to be told from chance: " + canary);
            }
            for (Form form : Form.values()) {
                form.of(canary).forEach(bytes -> add(new Pattern(canary, form, bytes)));
            }
        }
    }

    private void add(Pattern pattern) {
        long key = ByteBuffer.wrap(pattern.bytes()).getLong();
        patterns.computeIfAbsent(key, k -> new ArrayList<>(1)).add(pattern);
        sieve.set(slot(key));
        longest = Math.max(longest, pattern.bytes().length);
    }

    /** Every leak in a file or in all files below a folder. */
    public Set<Leak> in(Path place) {
        Set<Leak> leaks = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(place)) {
            files.filter(Files::isRegularFile).forEach(file -> search(file, leaks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return leaks;
    }

    /** Every leak in bytes that are not in a file, for example an answer. */
    public Set<Leak> in(byte[] bytes) {
        Set<Leak> leaks = new LinkedHashSet<>();
        search(Path.of("memory"), bytes, bytes.length, leaks);
        return leaks;
    }

    private void search(Path file, Set<Leak> leaks) {
        byte[] window = new byte[CHUNK + longest];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(window, 0, CHUNK);
            while (read > 0) {
                int filled = kept + read;
                search(file, window, filled, leaks);
                kept = Math.min(filled, longest - 1);
                System.arraycopy(window, filled - kept, window, 0, kept);
                read = in.readNBytes(window, kept, CHUNK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void search(Path file, byte[] bytes, int length, Set<Leak> leaks) {
        long key = 0;
        for (int i = 0; i < length; i++) {
            key = key << Byte.SIZE | bytes[i] & 0xff;
            if (i >= KEY - 1 && sieve.get(slot(key))) {
                int start = i - KEY + 1;
                for (Pattern pattern : patterns.getOrDefault(key, List.of())) {
                    if (matches(bytes, start, length, pattern.bytes())) {
                        leaks.add(new Leak(file, pattern.form(), pattern.canary()));
                    }
                }
            }
        }
    }

    private static boolean matches(byte[] bytes, int start, int length, byte[] pattern) {
        int end = start + pattern.length;
        return end <= length && Arrays.equals(bytes, start, end, pattern, 0, pattern.length);
    }

    private static int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 42);
    }
}
