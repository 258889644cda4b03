package dev.todoke.vault.open;

import dev.todoke.vault.RecordRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Opens sealed records. Nothing is opened when the leaf cannot be committed. */
@ApplicationScoped
public class Opener {

    /** Checks the authority and the guards, commits the leaf, and returns what may open exactly these records. */
    public Opened begin(Opening opening, Collection<RecordRef> records) {
        throw new UnsupportedOperationException();
    }

    /** Opens bodies of the records that were granted, and no others. */
    public interface Opened {
        /** The payload; refuses a record that was not granted. Reads record keys in batches of up to 1,000. */
        byte[] open(RecordRef ref, byte[] body);
    }
}
