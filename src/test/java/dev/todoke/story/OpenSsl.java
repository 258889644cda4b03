package dev.todoke.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** {@code openssl pkeyutl -verify}: what an auditor has at hand. */
final class OpenSsl {

    private OpenSsl() {}

    /** True when the record verifies, and one changed byte of it does not. */
    static boolean verifies(Path folder, byte[] record, byte[] signature, byte[] key)
            throws IOException, InterruptedException {
        byte[] changed = Arrays.copyOf(record, record.length);
        changed[changed.length / 2] ^= 1;
        return run(folder, record, signature, key) == 0 && run(folder, changed, signature, key) != 0;
    }

    private static int run(Path folder, byte[] record, byte[] signature, byte[] key)
            throws IOException, InterruptedException {
        Path place = Files.createTempDirectory(folder, "openssl");
        Files.write(place.resolve("record"), record);
        Files.write(place.resolve("signature"), signature);
        Files.write(place.resolve("key.pem"), key);
        return new ProcessBuilder(
                        "openssl",
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        "key.pem",
                        "-rawin",
                        "-in",
                        "record",
                        "-sigfile",
                        "signature")
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("output").toFile())
                .start()
                .waitFor();
    }
}
