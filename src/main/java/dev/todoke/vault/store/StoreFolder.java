package dev.todoke.vault.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory of small files for its owner alone. A file is replaced whole or not at all, and one process holds the lock. */
final class StoreFolder implements AutoCloseable {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final String TEMPORARY = ".new";

    private final Path folder;
    private final FileChannel lockFile;

    private StoreFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** Makes the directory where it is missing and takes the lock; refuses when another process has it. */
    static StoreFolder open(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, onlyOwner("rwx------"));
            }
            FileChannel file = FileChannel.open(
                    folder.resolve("lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    onlyOwner("rw-------"));
            if (lock(file) == null) {
                file.close();
                throw new KeyStoreRefused("another process uses the key store " + folder
                        + ": stop it first, or give this one a key store of its own (todoke.keys.dir)");
            }
            return new StoreFolder(folder, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException takenInThisProcess) {
            return null;
        }
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> !n.endsWith(TEMPORARY))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Temporary file, fsync, rename, fsync of the directory; then the old bytes are overwritten where they lie. */
    void write(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        Path fresh = folder.resolve(name + TEMPORARY);
        try (FileChannel old = Files.exists(file) ? FileChannel.open(file, StandardOpenOption.WRITE) : null) {
            Files.deleteIfExists(fresh);
            try (FileChannel out = FileChannel.open(
                    fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner("rw-------"))) {
                writeAll(out, bytes);
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync();
            if (old != null) {
                overwrite(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends and forces to disk; {@code from} cuts off what a crash left of an unfinished line. */
    void append(String name, long from, byte[] bytes) {
        try (FileChannel out = FileChannel.open(
                folder.resolve(name),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                onlyOwner("rw-------"))) {
            out.truncate(from);
            out.position(from);
            writeAll(out, bytes);
            out.force(true);
            sync();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Overwrites, forces, unlinks. A file that is gone already is fine. */
    void destroy(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return;
        }
        try {
            try (FileChannel old = FileChannel.open(file, StandardOpenOption.WRITE)) {
                overwrite(old);
            }
            Files.deleteIfExists(file);
            sync();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void overwrite(FileChannel file) throws IOException {
        file.position(0);
        writeAll(file, new byte[(int) file.size()]);
        file.force(true);
    }

    private static void writeAll(FileChannel file, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
    }

    private void sync() throws IOException {
        if (POSIX) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    static FileAttribute<?>[] onlyOwner(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
