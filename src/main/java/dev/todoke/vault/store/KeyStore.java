package dev.todoke.vault.store;

import dev.todoke.vault.envelope.AesGcm;
import dev.todoke.vault.envelope.CannotOpen;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The key store: files of keys, each wrapped by the root key and bound to this store, its name and its generation, and the
 * journal of destructions. Losing it loses everything that was sealed.
 */
public final class KeyStore implements AutoCloseable {

    static final String ID = "store.id";
    static final String ROOT = "root.key";
    private static final String SUFFIX = ".keys";
    private static final byte[] LABEL = "todoke.keyfile.v1\0".getBytes(StandardCharsets.US_ASCII);

    private final StoreFolder folder;
    private final UUID id;
    private final byte[] root;
    private final Journal journal;
    private final Map<String, KeySet> cached = new ConcurrentHashMap<>();

    private KeyStore(StoreFolder folder) {
        this.folder = folder;
        this.id = UUID.fromString(new String(folder.read(ID), StandardCharsets.US_ASCII).trim());
        this.root = folder.read(ROOT);
        this.journal = Journal.open(folder, id);
    }

    public static boolean exists(Path directory) {
        return Files.exists(directory.resolve(ID));
    }

    /** Makes an empty store; the id comes last, so that a half-made store does not exist. */
    public static KeyStore create(Path directory, UUID id) {
        StoreFolder folder = StoreFolder.open(directory);
        if (folder.has(ID)) {
            folder.close();
            throw new KeyStoreRefused("there already is a key store in " + directory);
        }
        folder.write(ROOT, AesGcm.randomKey());
        folder.write(ID, (id + "\n").getBytes(StandardCharsets.US_ASCII));
        return finish(folder);
    }

    public static KeyStore open(Path directory) {
        if (!exists(directory)) {
            throw new KeyStoreRefused("there is no key store in " + directory);
        }
        return finish(StoreFolder.open(directory));
    }

    private static KeyStore finish(StoreFolder folder) {
        try {
            return new KeyStore(folder);
        } catch (RuntimeException unusable) {
            folder.close();
            throw unusable;
        }
    }

    public UUID id() {
        return id;
    }

    public Journal journal() {
        return journal;
    }

    /** Names of all key sets. */
    public List<String> names() {
        return folder.names().stream()
                .filter(n -> n.endsWith(SUFFIX))
                .map(n -> n.substring(0, n.length() - SUFFIX.length()))
                .toList();
    }

    public Optional<KeySet> find(String name) {
        KeySet known = cached.get(name);
        return known == null ? load(name) : Optional.of(known);
    }

    public KeySet require(String name) {
        return find(name).orElseThrow(() -> new KeyStoreRefused("the key store has no keys " + name));
    }

    /** Changes one key set, starting from an empty one; on disk before it is used. */
    public synchronized KeySet update(String name, UnaryOperator<KeySet> change) {
        KeySet next = change.apply(find(name).orElse(KeySet.EMPTY)).nextGeneration();
        byte[] plain = next.toBytes();
        byte[] sealed = AesGcm.seal(root, plain, aad(name, next.generation()));
        Arrays.fill(plain, (byte) 0);
        byte[] file = ByteBuffer.allocate(8 + sealed.length)
                .putLong(next.generation())
                .put(sealed)
                .array();
        folder.write(name + SUFFIX, file);
        cached.put(name, next);
        return next;
    }

    /** Writes that these keys are destroyed, before they are. */
    public JournalEntry journal(JournalEntry.Destroyed what, Instant now) {
        return journal.append(what, now);
    }

    /** A text beside the keys that is no secret. */
    public Optional<String> read(String name) {
        return folder.has(name) ? Optional.of(new String(folder.read(name), StandardCharsets.UTF_8)) : Optional.empty();
    }

    public synchronized void write(String name, String text) {
        folder.write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Destroys a whole key set. */
    public synchronized void destroy(String name) {
        cached.remove(name);
        folder.destroy(name + SUFFIX);
    }

    private synchronized Optional<KeySet> load(String name) {
        if (!folder.has(name + SUFFIX)) {
            return Optional.empty();
        }
        ByteBuffer file = ByteBuffer.wrap(folder.read(name + SUFFIX));
        try {
            long generation = file.getLong();
            byte[] sealed = Arrays.copyOfRange(file.array(), 8, file.capacity());
            byte[] plain = AesGcm.open(root, sealed, aad(name, generation));
            KeySet keys = KeySet.fromBytes(generation, plain);
            Arrays.fill(plain, (byte) 0);
            cached.put(name, keys);
            return Optional.of(keys);
        } catch (CannotOpen | java.nio.BufferUnderflowException changed) {
            throw new KeyStoreRefused("the keys " + name + " in the key store were changed or belong to another store:"
                    + " restore the key store from its newest backup");
        }
    }

    private byte[] aad(String name, long generation) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(LABEL.length + 16 + 8 + text.length)
                .put(LABEL)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(generation)
                .put(text)
                .array();
    }

    @Override
    public void close() {
        cached.clear();
        Arrays.fill(root, (byte) 0);
        folder.close();
    }
}
