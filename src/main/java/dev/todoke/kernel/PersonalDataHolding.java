package dev.todoke.kernel;

import java.util.Collection;
import java.util.List;
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

    /**
     * Takes the locks under which this holder's writers work, before retention takes its own and in the caller's
     * transaction: whoever writes about these subjects meanwhile comes before their erasure and is erased too, or comes
     * after it and sees that they are gone.
     */
    default void lock(Collection<UUID> subjects) {}

    /**
     * Deletes every row of these subjects, or clears what is personal in rows whose bare fact is kept, in the caller's
     * transaction, and says in how many.
     */
    Erasure erase(Collection<UUID> subjects);

    /**
     * What an erasure removed.
     *
     * @param rows rows deleted, by table
     * @param records ids of sealed records whose keys {@code retention} must now have forgotten
     * @param tombstones lookup MACs that outlive the data, so that "was I in it?" can be answered for a while
     */
    record Erasure(Map<String, Long> rows, Set<UUID> records, List<Tombstone> tombstones) {

        public Erasure(Map<String, Long> rows, Set<UUID> records) {
            this(rows, records, List.of());
        }
    }

    /**
     * What is left of one looked-up value: its MAC, taken over from the holder's lookup row.
     *
     * @param field the field of the lookup key, for example {@code handle}; year and version name that key
     * @param categories what was held of this person under this value
     */
    record Tombstone(String field, int keyYear, int keyVersion, byte[] mac, Set<DataCategory> categories) {}
}
