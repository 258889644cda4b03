package dev.todoke.vault.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keys that are kept and destroyed together, each by name and version. A version number is never used twice, not even
 * after its key is gone.
 *
 * @param generation counts the changes; it is bound into the file, so that an older file cannot pass for this one
 */
public record KeySet(long generation, List<Entry> entries, Map<String, Integer> last) {

    static final KeySet EMPTY = new KeySet(0, List.of(), Map.of());

    /** @param shown the public half, or nothing */
    public record Entry(String name, int version, Instant createdAt, byte[] secret, byte[] shown) {

        @Override
        public String toString() {
            return "Entry(" + name + " v" + version + ")";
        }
    }

    public KeySet {
        entries = List.copyOf(entries);
        last = Map.copyOf(last);
    }

    public Optional<Entry> find(String name, int version) {
        return entries.stream()
                .filter(e -> e.name().equals(name) && e.version() == version)
                .findFirst();
    }

    /** Newest first. */
    public List<Entry> named(String name) {
        return entries.stream()
                .filter(e -> e.name().equals(name))
                .sorted(Comparator.comparingInt(Entry::version).reversed())
                .toList();
    }

    public Entry newest(String name) {
        return named(name).stream()
                .findFirst()
                .orElseThrow(() -> new KeyStoreRefused("the key store has no key " + name));
    }

    public int nextVersion(String name) {
        return last.getOrDefault(name, 0) + 1;
    }

    public KeySet with(String name, Instant now, byte[] secret, byte[] shown) {
        int version = nextVersion(name);
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(name, version, now, secret, shown));
        Map<String, Integer> numbers = new TreeMap<>(last);
        numbers.put(name, version);
        return new KeySet(generation, more, numbers);
    }

    public KeySet without(String name, int version) {
        List<Entry> rest = entries.stream()
                .filter(e -> !(e.name().equals(name) && e.version() == version))
                .toList();
        return new KeySet(generation, rest, last);
    }

    KeySet nextGeneration() {
        return new KeySet(generation + 1, entries, last);
    }

    byte[] toBytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(last.size());
            for (Map.Entry<String, Integer> number : new TreeMap<>(last).entrySet()) {
                out.writeUTF(number.getKey());
                out.writeInt(number.getValue());
            }
            out.writeInt(entries.size());
            for (Entry entry : entries) {
                out.writeUTF(entry.name());
                out.writeInt(entry.version());
                out.writeLong(entry.createdAt().toEpochMilli());
                write(out, entry.secret());
                write(out, entry.shown());
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeySet fromBytes(long generation, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Map<String, Integer> last = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                last.put(in.readUTF(), in.readInt());
            }
            List<Entry> entries = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                entries.add(
                        new Entry(in.readUTF(), in.readInt(), Instant.ofEpochMilli(in.readLong()), read(in), read(in)));
            }
            return new KeySet(generation, entries, last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        return in.readNBytes(in.readUnsignedShort());
    }

    @Override
    public String toString() {
        return "KeySet(generation " + generation + ", " + entries.size() + " keys)";
    }
}
