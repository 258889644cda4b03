package dev.todoke.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a growing Merkle tree: the roots of its complete subtrees, one for each bit of its size. All that is
 * needed to append a leaf and to name the root (RFC 6962 §2.1).
 */
final class Frontier {

    /** Learns of each complete subtree above a leaf, in the order in which they are completed. */
    interface Completed {
        void subtree(int level, long number, byte[] hash);
    }

    private static final int LEVELS = 63;

    private final List<byte @Nullable []> peaks = new ArrayList<>(Collections.nCopies(LEVELS, null));
    private long size;

    static Frontier empty() {
        return new Frontier();
    }

    /** Takes up a tree again: {@code peak} is asked for the root of each complete subtree of its edge. */
    static Frontier of(long size, Peaks peak) {
        Frontier frontier = new Frontier();
        frontier.size = size;
        for (int level = 0; level < LEVELS; level++) {
            if ((size >>> level & 1) == 1) {
                frontier.peaks.set(level, peak.at(level, (size >>> level) - 1));
            }
        }
        return frontier;
    }

    /** Where the root of a complete subtree is found. */
    interface Peaks {
        byte[] at(int level, long number);
    }

    long size() {
        return size;
    }

    void append(byte[] leafHash, Completed completed) {
        byte[] hash = leafHash;
        int level = 0;
        for (byte[] left = peaks.get(0); left != null; left = peaks.get(level)) {
            hash = TreeHash.node(left, hash);
            peaks.set(level, null);
            level++;
            completed.subtree(level, size >>> level, hash);
        }
        peaks.set(level, hash);
        size++;
    }

    byte[] root() {
        byte[] root = null;
        for (byte[] peak : peaks) {
            if (peak != null) {
                root = root == null ? peak : TreeHash.node(peak, root);
            }
        }
        return root == null ? TreeHash.empty() : root;
    }
}
