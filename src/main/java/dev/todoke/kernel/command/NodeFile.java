package dev.todoke.kernel.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Where the running node hears commands and the word it wants to hear first: a file for its owner alone in the key store's
 * folder. Who can read it can read the keys, so it gives nothing away that was not theirs.
 */
record NodeFile(int port, String token) {

    static final String NAME = "node.token";

    static Optional<NodeFile> read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            List<String> lines =
                    Files.isReadable(file) ? Files.readAllLines(file, StandardCharsets.US_ASCII) : List.of();
            return lines.size() == 2
                    ? Optional.of(new NodeFile(Integer.parseInt(lines.get(0)), lines.get(1)))
                    : Optional.empty();
        } catch (IOException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /** Anew at each start; what a crash left is replaced, never reused. */
    void write(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        Files.deleteIfExists(file);
        try (var out = Files.newByteChannel(
                file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner())) {
            out.write(StandardCharsets.US_ASCII.encode(port + "\n" + token + "\n"));
        }
    }

    /** Unless another node has written its own meanwhile. */
    void remove(Path folder) throws IOException {
        if (read(folder).filter(this::equals).isPresent()) {
            Files.deleteIfExists(folder.resolve(NAME));
        }
    }

    private static FileAttribute<?>[] onlyOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return "NodeFile(" + port + ")";
    }
}
