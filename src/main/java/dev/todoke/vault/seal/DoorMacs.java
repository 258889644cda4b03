package dev.todoke.vault.seal;

import dev.todoke.vault.MacTag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** HMAC-SHA-256 under the door's keys. Messages start with a label of their own, so that no tag serves two purposes. */
@ApplicationScoped
public class DoorMacs {

    /** The tag under the newest version of the key. */
    public MacTag tag(DoorMacKey key, String label, byte[]... parts) {
        throw new UnsupportedOperationException();
    }

    /** One tag for each version still in use, newest first: what a look-up must try. */
    public List<MacTag> candidates(DoorMacKey key, String label, byte[]... parts) {
        throw new UnsupportedOperationException();
    }

    /** Constant-time check under the version that the tag names. */
    public boolean verify(DoorMacKey key, MacTag tag, String label, byte[]... parts) {
        throw new UnsupportedOperationException();
    }
}
