package dev.todoke.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever stores personal data says so here. {@code retention} knows only this interface: inventory, erasure and the
 * scope of an incident all read it, and a table with personal columns that no holding names breaks the build.
 */
public interface PersonalDataHolding {

    /** A stable name for disposal records, for example {@code winner.contact}. */
    String name();

    Set<DataCategory> categories();

    /** Every table of ours that holds a personal, sealed or MAC column. */
    Set<String> tables();

    /** How many rows are held for these subjects, by table. */
    Map<String, Long> inventory(Collection<UUID> subjects);

    /** Deletes every row of these subjects in the caller's transaction and says what went. */
    Erasure erase(Collection<UUID> subjects);

    /**
     * What an erasure removed.
     *
     * @param rows rows deleted, by table
     * @param records ids of sealed records whose keys {@code retention} must now have forgotten
     */
    record Erasure(Map<String, Long> rows, Set<UUID> records) {}
}
