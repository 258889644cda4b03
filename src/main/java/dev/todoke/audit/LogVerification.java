package dev.todoke.audit;

import dev.todoke.audit.LogPages.Placed;
import dev.todoke.audit.LogReport.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Computes the log anew: every leaf against its bytes, the tree against its nodes, every checkpoint against the tree, and
 * checkpoints kept elsewhere against all of it. Whoever may write this database can rewrite the log up to its newest
 * checkpoint and sign nothing; whoever holds the signing key too is found only by a checkpoint kept elsewhere.
 */
@ApplicationScoped
public class LogVerification {

    private final LogPages pages;
    private final CheckpointSigner signer;

    LogVerification(LogPages pages, CheckpointSigner signer) {
        this.pages = pages;
        this.signer = signer;
    }

    /**
     * @param from a checkpoint up to which the log was verified before, or null for all of it
     * @param outside checkpoints that were kept elsewhere
     */
    public LogReport run(@Nullable CheckpointNote from, Collection<CheckpointNote> outside) {
        return new Run(outside).from(from);
    }

    /** The name and public key under which outside programs check our checkpoints. */
    public String verifierKey(CheckpointNote note) {
        return note.signatures().stream()
                .flatMap(signature -> signer.publicKey(signature.keyId()).stream())
                .findFirst()
                .map(key -> CheckpointNote.verifierKey(note.origin(), key))
                .orElse("");
    }

    private boolean isOurs(CheckpointNote note) {
        return note.origin().equals(signer.origin())
                && note.signatures().stream().anyMatch(signature -> fits(note, signature));
    }

    private boolean fits(CheckpointNote note, CheckpointNote.Signature signature) {
        return signature.name().equals(note.origin())
                && signer.publicKey(signature.keyId())
                        .map(key -> signer.verify(key, note.signedText(), signature.bytes()))
                        .orElse(false);
    }

    /** One run over the log. */
    private final class Run {

        private final LogReport report = new LogReport();
        private final TreeMap<Long, List<byte[]>> expected = new TreeMap<>();
        private final Deque<Checkpoint> ahead = new ArrayDeque<>();
        private Frontier frontier = Frontier.empty();
        private final LogPages.Extent extent = pages.extent();
        private long asked;

        Run(Collection<CheckpointNote> outside) {
            for (CheckpointNote note : outside) {
                if (isOurs(note)) {
                    expected.computeIfAbsent(note.size(), size -> new ArrayList<>())
                            .add(note.root());
                } else {
                    report.add(Fault.FOREIGN, note.size());
                }
            }
        }

        LogReport from(@Nullable CheckpointNote from) {
            // What is older than the place to begin from could not be compared any more.
            boolean all = !expected.isEmpty() && from != null && expected.firstKey() < from.size();
            if (!all && from != null && !begin(from)) {
                return report;
            }
            compareAtThisSize();
            boolean goesOn = true;
            while (goesOn && frontier.size() < extent.positions()) {
                goesOn = read(pages.leaves(frontier.size(), extent.positions()));
            }
            end();
            return report;
        }

        private boolean begin(CheckpointNote from) {
            if (!isOurs(from)) {
                report.add(Fault.FOREIGN, from.size());
                return false;
            }
            try {
                frontier = pages.edge(from.size());
            } catch (LogChanged missing) {
                report.add(Fault.NODE_DIFFERS, from.size());
                return false;
            }
            if (!Arrays.equals(frontier.root(), from.root())) {
                report.add(Fault.REWRITTEN, from.size());
                return false;
            }
            return true;
        }

        /** False at a gap: what lies behind it has no place any more. */
        private boolean read(List<Placed> page) {
            if (page.isEmpty()) {
                report.add(Fault.LEAF_MISSING, frontier.size());
                return false;
            }
            long first = frontier.size();
            Map<AuditNode.Place, byte[]> nodes = pages.nodes(first, first + page.size());
            List<Boolean> whole = page.parallelStream()
                    .map(placed -> placed.leaf() != null
                            && AuditCheck.check(placed.leaf(), placed.records()).isEmpty())
                    .toList();
            for (int i = 0; i < page.size(); i++) {
                AuditLeaf leaf = page.get(i).leaf();
                if (page.get(i).position() != frontier.size() || leaf == null) {
                    report.add(Fault.LEAF_MISSING, frontier.size());
                    return false;
                }
                if (!whole.get(i)) {
                    report.add(Fault.LEAF_CHANGED, frontier.size());
                }
                report.checkedLeaf();
                frontier.append(
                        TreeHash.leaf(leaf.canonical()), (level, number, hash) -> compare(nodes, level, number, hash));
                compareAtThisSize();
            }
            return true;
        }

        private void compare(Map<AuditNode.Place, byte[]> nodes, int level, long number, byte[] hash) {
            if (!Arrays.equals(nodes.get(new AuditNode.Place(level, number)), hash)) {
                report.add(Fault.NODE_DIFFERS, number << level);
            }
        }

        private void compareAtThisSize() {
            long size = frontier.size();
            for (Checkpoint next = next(); next != null && next.size() <= size; next = next()) {
                ahead.remove();
                check(next);
            }
            for (byte[] root : expected.getOrDefault(size, List.of())) {
                if (!Arrays.equals(root, frontier.root())) {
                    report.add(Fault.REWRITTEN, size);
                }
            }
        }

        /** The next checkpoint that was there when this run began. */
        private @Nullable Checkpoint next() {
            if (ahead.isEmpty() && asked < extent.signed()) {
                ahead.addAll(pages.checkpoints(Math.max(asked + 1, frontier.size())));
                asked = ahead.isEmpty() ? extent.signed() : ahead.getLast().size();
            }
            Checkpoint next = ahead.peek();
            return next == null || next.size() > extent.signed() ? null : next;
        }

        private void check(Checkpoint checkpoint) {
            report.checkedCheckpoint();
            if (!Arrays.equals(checkpoint.root(), frontier.root())) {
                report.add(Fault.ROOT_DIFFERS, checkpoint.size());
            }
            boolean said = CheckpointNote.parse(checkpoint.note())
                    .filter(note -> note.size() == checkpoint.size() && Arrays.equals(note.root(), checkpoint.root()))
                    .filter(LogVerification.this::isOurs)
                    .isPresent();
            if (!said) {
                report.add(Fault.CHECKPOINT_CHANGED, checkpoint.size());
            }
        }

        private void end() {
            long size = frontier.size();
            report.ended(size);
            if (extent.positions() != extent.signed()) {
                report.add(Fault.END_DIFFERS, extent.positions());
            }
            expected.tailMap(extent.positions(), false).keySet().forEach(outside -> report.add(Fault.CUT_OFF, outside));
            if (extent.nodes() > nodesOf(extent.positions())) {
                report.add(Fault.NODES_LEFT_OVER, extent.positions());
            }
            long leftOut = pages.leftOut();
            if (leftOut > 0) {
                report.add(Fault.LEFT_OUT, leftOut);
            }
        }

        private static long nodesOf(long size) {
            long nodes = 0;
            for (long level = size >>> 1; level > 0; level >>>= 1) {
                nodes += level;
            }
            return nodes;
        }
    }
}
