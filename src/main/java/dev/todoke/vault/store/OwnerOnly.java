package dev.todoke.vault.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether anybody but the owner may reach a file. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnly() {}

    /** The first file or folder at or below this path that is open to others. */
    public static Optional<Path> firstOpenToOthers(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(OwnerOnly::isOpen).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new file that only the owner may read, forced to disk. */
    public static void create(Path file, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                StoreFolder.onlyOwner("rw-------"))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    private static boolean isOpen(Path path) {
        try {
            return !OWNERS.containsAll(Files.getPosixFilePermissions(path));
        } catch (UnsupportedOperationException noPosix) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
