package dev.todoke.vault;

import dev.todoke.vault.envelope.Body;
import dev.todoke.vault.envelope.CannotOpen;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a data key out of its wrapping. Only {@code vault.open} and the rewrap loop have a reason to. */
@ApplicationScoped
public class DataKeys {

    private final KeyRing ring;

    DataKeys(KeyRing ring) {
        this.ring = ring;
    }

    byte[] unwrap(RecordKey row) {
        return ring.keys().unwrap(row.suite(), row.place(), row.wrapped());
    }

    /** Opens one body. The row and the reference must name the same revision in the same scope. */
    public byte[] open(RecordKey row, RecordRef ref, byte[] body) {
        boolean same = row.key().equals(new RecordKey.Key(ref.record(), ref.revision()))
                && row.place().scope().equals(ref.scope());
        if (!same) {
            throw new CannotOpen();
        }
        byte[] dataKey = unwrap(row);
        try {
            return Body.open(dataKey, ref, body);
        } finally {
            StoredKeys.wipe(dataKey);
        }
    }
}
