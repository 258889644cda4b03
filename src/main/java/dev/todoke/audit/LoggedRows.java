package dev.todoke.audit;

/**
 * Rows of a capability of which each came with a leaf of its own (記録との突き合わせ). A leaf that was taken away before it
 * had its place in the tree leaves no gap there; the row that it spoke of still tells.
 */
public interface LoggedRows {

    /** The table, for the report. */
    String table();

    /** How many rows there are whose deed no leaf tells of. */
    long unlogged();
}
