package dev.todoke.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keyed MACs for exact search and duplicates at the desk. Keys belong to division × year × field, outside campaign keys. */
@ApplicationScoped
public class LookupMacs {

    /** @param field for example {@code handle}; @param normalised the value after folding */
    public MacTag tag(UUID division, int year, String field, byte[] normalised) {
        throw new UnsupportedOperationException();
    }
}
