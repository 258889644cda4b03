package dev.todoke.vault.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.kernel.Mode;
import dev.todoke.vault.store.KeyStoreRefused;
import dev.todoke.vault.store.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The door's secrets: enough to know a token and to trust a public key, and nothing that opens a record.
 *
 * @param format 1
 * @param macs versions of each MAC key, newest first
 * @param attesters public keys that attest scope keys (SubjectPublicKeyInfo)
 */
public record SecretsFile(int format, Map<DoorMacKey, List<MacKey>> macs, List<byte[]> attesters) {

    private static final ObjectMapper JSON = new ObjectMapper();

    List<MacKey> keys(DoorMacKey key) {
        return macs.getOrDefault(key, List.of());
    }

    public byte[] toBytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SecretsFile read(Path file, Mode mode) {
        String make = "make it at the desk with  java -jar quarkus-run.jar door secrets FILE  and bring it here";
        if (!Files.isRegularFile(file)) {
            throw new KeyStoreRefused("the door's secrets are not in " + file + " (todoke.keys.door-secrets): " + make);
        }
        if (mode != Mode.DEMO && OwnerOnly.firstOpenToOthers(file).isPresent()) {
            throw new KeyStoreRefused("other users of this machine may read " + file + ": run  chmod 600 " + file);
        }
        try {
            SecretsFile secrets = JSON.readValue(Files.readAllBytes(file), SecretsFile.class);
            if (secrets.format() == 1 && secrets.macs().size() == DoorMacKey.values().length) {
                return secrets;
            }
        } catch (IOException unreadable) {
            // Told below like a wrong format; the cause could quote the file.
        }
        throw new KeyStoreRefused("the door's secrets in " + file + " are damaged or of another version: " + make);
    }

    @Override
    public String toString() {
        return "SecretsFile(…)";
    }
}
