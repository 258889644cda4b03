package dev.todoke.vault.seal;

import dev.todoke.vault.MacTag;
import dev.todoke.vault.envelope.Hmac;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** HMAC-SHA-256 under the door's keys. Messages start with a label of their own, so that no tag serves two purposes. */
@ApplicationScoped
public class DoorMacs {

    private final DoorSecrets secrets;

    DoorMacs(DoorSecrets secrets) {
        this.secrets = secrets;
    }

    /** The tag under the newest version of the key. */
    public MacTag tag(DoorMacKey key, String label, byte[]... parts) {
        return tag(secrets.keys(key).get(0), label, parts);
    }

    /** One tag for each version still in use, newest first: what a look-up must try. */
    public List<MacTag> candidates(DoorMacKey key, String label, byte[]... parts) {
        return secrets.keys(key).stream().map(k -> tag(k, label, parts)).toList();
    }

    /** Constant-time check under the version that the tag names. */
    public boolean verify(DoorMacKey key, MacTag tag, String label, byte[]... parts) {
        return secrets.keys(key).stream()
                .filter(k -> k.version() == tag.keyVersion())
                .anyMatch(k -> Hmac.same(tag(k, label, parts).tag(), tag.tag()));
    }

    private static MacTag tag(MacKey key, String label, byte[]... parts) {
        return new MacTag(key.version(), Hmac.tag(key.secret(), label, parts));
    }
}
