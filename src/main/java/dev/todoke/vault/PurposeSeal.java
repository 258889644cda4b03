package dev.todoke.vault;

import dev.todoke.kernel.PassingSeal;
import dev.todoke.vault.envelope.AesGcm;
import dev.todoke.vault.envelope.CannotOpen;
import dev.todoke.vault.envelope.Hmac;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Seals what passes through a browser, under a key derived from the desk's purpose key; a door has none. */
@ApplicationScoped
class PurposeSeal implements PassingSeal {

    private static final String LABEL = "todoke.passing.v1";

    private final PurposeKey desk;
    private final Map<String, byte[]> derived = new ConcurrentHashMap<>();

    PurposeSeal(PurposeKey desk) {
        this.desk = desk;
    }

    @Override
    public byte[] seal(String purpose, byte[] about, byte[] plain) {
        return AesGcm.seal(key(purpose), plain, about);
    }

    @Override
    public Optional<byte[]> open(String purpose, byte[] about, byte[] sealed) {
        try {
            return Optional.of(AesGcm.open(key(purpose), sealed, about));
        } catch (CannotOpen e) {
            return Optional.empty();
        }
    }

    private byte[] key(String purpose) {
        return derived.computeIfAbsent(purpose, p -> Hmac.derive(desk.secret(), LABEL, p));
    }
}
