package dev.todoke.vault;

import dev.todoke.kernel.StartGuard;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.vault.seal.DoorSecrets;
import dev.todoke.vault.store.KeyStoreRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Opens the keys of this role before anything is served, or says why not. */
@ApplicationScoped
class KeyStoreGuard implements StartGuard {

    private final TodokeSettings settings;
    private final KeyRing ring;
    private final DoorSecrets secrets;

    KeyStoreGuard(TodokeSettings settings, KeyRing ring, DoorSecrets secrets) {
        this.settings = settings;
        this.ring = ring;
        this.secrets = secrets;
    }

    @Override
    public List<String> reasons() {
        try {
            if (settings.role().hasDesk()) {
                ring.store();
            } else {
                secrets.check();
            }
            return List.of();
        } catch (KeyStoreRefused refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }
}
