package dev.todoke.vault.seal;

import dev.todoke.kernel.Mac;
import dev.todoke.kernel.NodeRole;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.vault.PurposeKey;
import dev.todoke.vault.envelope.Hmac;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** MACs for CSRF tokens and cursors. A door has none of the desk's keys and derives its own from what it has. */
@ApplicationScoped
class PurposeMac implements Mac {

    private static final String LABEL = "todoke.mac.v1";

    private final NodeRole role;
    private final PurposeKey desk;
    private final DoorSecrets door;
    private final Map<String, byte[]> derived = new ConcurrentHashMap<>();

    PurposeMac(TodokeSettings settings, PurposeKey desk, DoorSecrets door) {
        this.role = settings.role();
        this.desk = desk;
        this.door = door;
    }

    @Override
    public byte[] tag(String purpose, byte[] message) {
        return Hmac.tag(derived.computeIfAbsent(purpose, this::derive), LABEL, message);
    }

    @Override
    public boolean verify(String purpose, byte[] message, byte[] tag) {
        return Hmac.same(tag(purpose, message), tag);
    }

    private byte[] derive(String purpose) {
        byte[] key = role.hasDesk()
                ? desk.secret()
                : door.keys(DoorMacKey.FORM_SESSION).get(0).secret();
        return Hmac.derive(key, LABEL, purpose);
    }
}
