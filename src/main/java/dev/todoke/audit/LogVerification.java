package dev.todoke.audit;

import dev.todoke.audit.LogReader.Page;
import dev.todoke.audit.LogReader.Placed;
import dev.todoke.audit.LogReport.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Computes the log anew: every leaf against its bytes, the tree against its nodes, every checkpoint against the tree, and
 * checkpoints kept elsewhere against all of it. Whoever may write this database signs nothing, and cannot shorten the log
 * either: the signer remembers the newest note beside its keys. Whoever can set that back too, or holds the signing key, is
 * found only by a checkpoint kept elsewhere.
 */
@ApplicationScoped
public class LogVerification {

    private final LogPages pages;
    private final OwnNotes notes;
    private final CheckpointSigner signer;
    private final Instance<LoggedRows> logged;

    LogVerification(LogPages pages, OwnNotes notes, CheckpointSigner signer, @Any Instance<LoggedRows> logged) {
        this.pages = pages;
        this.notes = notes;
        this.signer = signer;
        this.logged = logged;
    }

    /** Told now and then how far a verification has come. */
    public interface Progress {
        void at(long read, long of);
    }

    /**
     * @param from a checkpoint up to which the log was verified before, or null for all of it
     * @param outside checkpoints that were kept elsewhere
     */
    public LogReport run(@Nullable CheckpointNote from, Collection<CheckpointNote> outside) {
        return run(from, outside, (read, of) -> {});
    }

    public LogReport run(@Nullable CheckpointNote from, Collection<CheckpointNote> outside, Progress progress) {
        return new Run(outside, progress).from(from);
    }

    /** Compares papers that came when the log had been read already, by the nodes that were found to be right. */
    void compare(LogReport report, Collection<CheckpointNote> late) {
        for (CheckpointNote note : late) {
            Optional<Fault> fault = notes.foreign(note);
            if (fault.isEmpty() && note.size() > report.size()) {
                fault = Optional.of(Fault.CUT_OFF);
            }
            fault.or(() -> differs(note)).ifPresent(found -> report.add(found, note.size()));
        }
    }

    private Optional<Fault> differs(CheckpointNote note) {
        try {
            boolean same = Arrays.equals(pages.edge(note.size()).root(), note.root());
            return same ? Optional.empty() : Optional.of(Fault.REWRITTEN);
        } catch (LogChanged missing) {
            return Optional.of(Fault.NODE_DIFFERS);
        }
    }

    /** The name and public key under which outside programs check our checkpoints. */
    public String verifierKey(CheckpointNote note) {
        return note.signatures().stream()
                .flatMap(signature -> signer.publicKey(signature.keyId()).stream())
                .findFirst()
                .map(key -> CheckpointNote.verifierKey(note.origin(), key))
                .orElse("");
    }

    /** @param whole columns, bytes, hash and record set agree */
    private record Checked(byte[] hash, boolean whole) {}

    private static Checked compute(Placed placed, CanonicalLeaf writer) {
        LeafColumns columns = placed.columns();
        byte[] hash = TreeHash.leaf(placed.canonical());
        boolean whole = columns != null
                && Arrays.equals(hash, placed.hash())
                && AuditCheck.fits(writer, columns, placed.canonical())
                && AuditCheck.fits(columns, placed.records());
        return new Checked(hash, whole);
    }

    /** One run over the log. */
    private final class Run {

        private final LogReport report = new LogReport();
        private final TreeMap<Long, List<byte[]>> expected = new TreeMap<>();
        private final Deque<Checkpoint> ahead = new ArrayDeque<>();
        // Remembered after it is committed, so that what was remembered before the log is measured must be in it.
        private final Optional<CheckpointNote> remembered = notes.remembered();
        private final LogPages.Extent extent = pages.extent();
        private final Progress progress;
        private Frontier frontier = Frontier.empty();
        private long asked;
        private long nextStop;

        Run(Collection<CheckpointNote> outside, Progress progress) {
            this.progress = progress;
            for (CheckpointNote note : outside) {
                Optional<Fault> foreign = notes.foreign(note);
                if (foreign.isPresent()) {
                    report.add(foreign.get(), note.size());
                } else {
                    expect(note);
                }
            }
            remembered.ifPresent(this::expect);
        }

        private void expect(CheckpointNote note) {
            List<byte[]> roots = expected.computeIfAbsent(note.size(), size -> new ArrayList<>());
            if (roots.stream().noneMatch(root -> Arrays.equals(root, note.root()))) {
                roots.add(note.root());
            }
        }

        LogReport from(@Nullable CheckpointNote from) {
            // What is older than the place to begin from could not be compared any more.
            boolean all = from == null || !expected.isEmpty() && expected.firstKey() < from.size();
            if (from != null && !all && !begin(from)) {
                return report;
            }
            compareAtThisSize();
            try (PagesAhead next = pages.leaves(frontier.size(), extent.positions())) {
                boolean goesOn = true;
                while (goesOn && next.hasNext()) {
                    goesOn = read(next.take());
                    progress.at(frontier.size(), extent.positions());
                }
            }
            end();
            return report;
        }

        /** False where what was verified before is not there any more. */
        private boolean begin(CheckpointNote from) {
            Optional<Fault> foreign = notes.foreign(from);
            if (foreign.isPresent()) {
                // A paper that is of no use excuses nobody from looking: all of it is read.
                report.add(foreign.get(), from.size());
                return true;
            }
            if (from.size() > extent.positions()) {
                report.add(Fault.CUT_OFF, from.size());
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
        private boolean read(Page page) {
            ThreadLocal<CanonicalLeaf> writers = ThreadLocal.withInitial(CanonicalLeaf::new);
            List<Checked> checked = page.leaves().parallelStream()
                    .map(placed -> compute(placed, writers.get()))
                    .toList();
            for (int i = 0; i < checked.size(); i++) {
                Placed placed = page.leaves().get(i);
                if (placed.position() != frontier.size() || placed.columns() == null) {
                    break;
                }
                if (!checked.get(i).whole()) {
                    report.add(Fault.LEAF_CHANGED, frontier.size());
                }
                report.checkedLeaf();
                frontier.append(checked.get(i).hash(), (level, number, hash) -> compare(page, level, number, hash));
                if (frontier.size() >= nextStop) {
                    compareAtThisSize();
                }
            }
            if (frontier.size() < page.until()) {
                report.add(Fault.LEAF_MISSING, frontier.size());
                return false;
            }
            return true;
        }

        private void compare(Page page, int level, long number, byte[] hash) {
            if (!Arrays.equals(page.node(level, number), hash)) {
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
            Checkpoint next = next();
            Long outside = expected.higherKey(size);
            nextStop =
                    Math.min(next == null ? Long.MAX_VALUE : next.size(), outside == null ? Long.MAX_VALUE : outside);
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
                    .filter(notes::signed)
                    .isPresent();
            if (!said) {
                report.add(Fault.CHECKPOINT_CHANGED, checkpoint.size());
            }
        }

        private void end() {
            report.ended(frontier.size());
            if (extent.positions() != extent.signed()) {
                report.add(Fault.END_DIFFERS, extent.positions());
            }
            expected.tailMap(extent.positions(), false).keySet().forEach(outside -> report.add(Fault.CUT_OFF, outside));
            if (extent.nodes() > nodesOf(extent.positions())) {
                report.add(Fault.NODES_LEFT_OVER, extent.positions());
            }
            count(Fault.LEFT_OUT, pages.leftOut());
            count(Fault.NOTE_MISSING, pages.notesMissing());
            pages.beginning().ifPresent(since -> logged.forEach(rows -> count(Fault.UNLOGGED, rows.unlogged(since))));
        }

        private void count(Fault fault, long rows) {
            if (rows > 0) {
                report.add(fault, rows);
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
