package dev.todoke.audit;

import java.util.ArrayList;
import java.util.List;

/** What a verification of the log found (検証の結果). */
public final class LogReport {

    /** What can be wrong. */
    public enum Fault {
        /** Columns, bytes, hash or record set of a leaf disagree; at = its position. */
        LEAF_CHANGED,
        /** A position without its leaf, or a gap in the positions; at = the position. */
        LEAF_MISSING,
        /** A stored node is not the one that its leaves make, or is missing; at = the first position it covers. */
        NODE_DIFFERS,
        /** There are nodes that belong to no leaf; at = the size. */
        NODES_LEFT_OVER,
        /** The leaves do not make the root that was signed; at = the checkpoint's size. */
        ROOT_DIFFERS,
        /** The checkpoint's row, note and signature disagree, or a foreign key signed; at = its size. */
        CHECKPOINT_CHANGED,
        /** The log ends before the newest checkpoint that it holds itself, or goes on after it; at = where it ends. */
        END_DIFFERS,
        /** A leaf that waits for its position for more than an hour; at = how many. */
        LEFT_OUT,
        /** A checkpoint kept elsewhere or by the signer is longer than this log: its end was cut off; at = its size. */
        CUT_OFF,
        /** A checkpoint kept elsewhere or by the signer has another root: the log was rewritten; at = its size. */
        REWRITTEN,
        /** A checkpoint from elsewhere is of another log: it says nothing about this one; at = its size. */
        FOREIGN,
        /** A checkpoint from elsewhere bears this log's name and a key that was never its own; at = its size. */
        UNKNOWN_KEY,
        /** A checkpoint from elsewhere bears a key of this log and a signature that does not fit; at = its size. */
        FORGED,
        /** A note beside a leaf is gone before its day, and no erasure tells of it; at = how many. */
        NOTE_MISSING,
        /** There are rows elsewhere that tell of deeds of which the log says nothing; at = how many. */
        UNLOGGED;

        /** False where a paper that was brought along is at fault, and not the log. */
        public boolean isOfTheLog() {
            return this != FOREIGN && this != UNKNOWN_KEY && this != FORGED;
        }
    }

    /** @param at see the fault */
    public record Finding(Fault fault, long at) {}

    /** More are counted, not listed. */
    private static final int LISTED = 100;

    private final List<Finding> findings = new ArrayList<>();
    private long size;
    private long leaves;
    private long checkpoints;
    private long faults;
    private long uncompared;

    LogReport() {}

    void add(Fault fault, long at) {
        if (fault.isOfTheLog()) {
            faults++;
        } else {
            uncompared++;
        }
        if (findings.size() < LISTED) {
            findings.add(new Finding(fault, at));
        }
    }

    void checkedLeaf() {
        leaves++;
    }

    void checkedCheckpoint() {
        checkpoints++;
    }

    void ended(long at) {
        size = at;
    }

    /** Leaves in the log. */
    public long size() {
        return size;
    }

    /** Leaves that were read and compared this time. */
    public long leaves() {
        return leaves;
    }

    public long checkpoints() {
        return checkpoints;
    }

    public long faults() {
        return faults;
    }

    /** Checkpoints from elsewhere that are not of this log, so that nothing was compared with them. */
    public long uncompared() {
        return uncompared;
    }

    /** The first of both. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public boolean isSound() {
        return faults == 0;
    }
}
