package dev.todoke.retention;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Whoever is using a person's data this minute says so, and the sweep waits for the next run (for example a list being fetched). */
public interface SweepBlocker {

    /** Those of the subjects that must not be erased right now. */
    Set<UUID> blocked(UUID campaign, Collection<UUID> subjects);

    /** True while the campaign's key must not be destroyed. */
    default boolean blocksEnd(UUID campaign) {
        return false;
    }
}
