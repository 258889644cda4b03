package dev.todoke.vault;

import dev.todoke.vault.seal.DoorMacKey;
import dev.todoke.vault.seal.MacKey;
import dev.todoke.vault.seal.SecretsFile;
import dev.todoke.vault.store.KeySet;
import dev.todoke.vault.store.KeyStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Takes out of the key store what a door may have. */
public final class SecretsOfStore {

    private SecretsOfStore() {}

    public static SecretsFile read(KeyStore store) {
        KeySet macs = store.require(StoredKeys.MACS);
        Map<DoorMacKey, List<MacKey>> keys = new EnumMap<>(DoorMacKey.class);
        for (DoorMacKey key : DoorMacKey.values()) {
            keys.put(
                    key,
                    macs.named(key.name()).stream()
                            .map(e -> new MacKey(e.version(), e.secret()))
                            .toList());
        }
        List<byte[]> attesters = store.require(StoredKeys.SIGNING).named(StoredKeys.ATTESTATION).stream()
                .map(KeySet.Entry::shown)
                .toList();
        return new SecretsFile(1, keys, attesters);
    }
}
