package dev.todoke.vault.seal;

import dev.todoke.kernel.TodokeSettings;
import dev.todoke.vault.KeyRing;
import dev.todoke.vault.SecretsOfStore;
import dev.todoke.vault.store.OwnerOnly;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a door needs to know: its MAC keys and who attests scope keys. From the key store, or in role door from its secrets file. */
@ApplicationScoped
public class DoorSecrets {

    private final TodokeSettings settings;
    private final KeyRing ring;

    @Nullable
    private volatile SecretsFile file;

    DoorSecrets(TodokeSettings settings, KeyRing ring) {
        this.settings = settings;
        this.ring = ring;
    }

    /** Refuses where the door's secrets are missing or open to others. */
    public void check() {
        current();
    }

    List<MacKey> keys(DoorMacKey key) {
        return current().keys(key);
    }

    /** Public keys that may attest a scope's key, as SubjectPublicKeyInfo. */
    List<byte[]> attesters() {
        return current().attesters();
    }

    /** Writes what a door node needs into a new file for its owner alone. */
    public void write(Path file) throws IOException {
        OwnerOnly.create(file, ofStore().toBytes());
    }

    private SecretsFile ofStore() {
        return SecretsOfStore.read(ring.store());
    }

    private SecretsFile current() {
        if (settings.role().hasDesk()) {
            return ofStore();
        }
        SecretsFile known = file;
        if (known == null) {
            known = SecretsFile.read(settings.keys().doorSecrets().toAbsolutePath(), settings.mode());
            file = known;
        }
        return known;
    }
}
