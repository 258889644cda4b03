package dev.todoke.audit;

import java.time.Instant;

/**
 * Rows of a capability of which each came with a leaf of its own (記録との突き合わせ). A leaf that was taken away before it
 * had its place in the tree leaves no gap there; the row that it spoke of still tells.
 */
public interface LoggedRows {

    /**
     * How many rows there are whose deed no leaf tells of.
     *
     * @param since rows from before the log began are nobody's fault
     */
    long unlogged(Instant since);
}
