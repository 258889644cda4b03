package dev.todoke.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The log as JSON Lines, for programs of others: the checkpoint that covers it, then one leaf a line. Ids, codes, counts
 * and hashes; no note, no network, no account of an operating system.
 */
@ApplicationScoped
public class LeafLines {

    /** More days at once than this holds are asked for in parts. */
    public static final long MOST = 100_000;

    private static final int SOME = 1_000;
    private static final Set<String> LEFT_OUT = Set.of("os-user");

    private final Leaves leaves;
    private final Checkpoints checkpoints;
    private final AuditLog audit;
    private final EntityManager database;
    private final ObjectMapper json;

    LeafLines(Leaves leaves, Checkpoints checkpoints, AuditLog audit, EntityManager database, ObjectMapper json) {
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.audit = audit;
        this.database = database;
        this.json = json;
    }

    /** A hand-out that stands in the log and may now be written, once. */
    public final class Lines {

        private final Set<UUID> divisions;
        private final LeafFilter filter;
        private final long count;
        private final Optional<Checkpoint> covering;

        private Lines(Set<UUID> divisions, LeafFilter filter, long count, Optional<Checkpoint> covering) {
            this.divisions = divisions;
            this.filter = filter;
            this.count = count;
            this.covering = covering;
        }

        /** Piece by piece; what is written to the log meanwhile is not in it. */
        public void writeTo(OutputStream out) throws IOException {
            line(out, Map.of("checkpoint", covering.map(Checkpoint::note).orElse(""), "leaves", count));
            UUID after = null;
            long left = count;
            while (left > 0) {
                List<Placed> page = page(divisions, filter, after, (int) Math.min(SOME, left));
                if (page.isEmpty()) {
                    return;
                }
                for (Placed placed : page) {
                    line(out, view(placed, covering.map(Checkpoint::size).orElse(0L)));
                }
                after = page.get(page.size() - 1).leaf().id();
                left -= page.size();
            }
        }
    }

    private record Placed(AuditLeaf leaf, @Nullable Long position) {}

    /** Counts, writes the leaf, and answers what may be handed out. Both days, or it would grow for ever. */
    @Transactional
    public Lines begin(SignedIn person, Set<UUID> divisions, LeafFilter filter) {
        if (filter.from() == null || filter.to() == null) {
            throw new Refusal(ProblemType.INVALID, filter.from() == null ? "from" : "to", "blank");
        }
        long count = leaves.count(divisions, filter);
        if (count > MOST) {
            throw new Refusal(ProblemType.INVALID, "from", "too-many");
        }
        Lines lines = new Lines(divisions, filter, count, checkpoints.newest());
        audit.recordFirst(Leaf.of("log.export", new Actor(Actor.Kind.STAFF, person.member()))
                .count("leaves", count)
                .code("from", filter.from().toString())
                .code("to", filter.to().toString()));
        return lines;
    }

    private List<Placed> page(Set<UUID> divisions, LeafFilter filter, @Nullable UUID after, int limit) {
        List<AuditLeaf> found = leaves.after(divisions, filter, after, limit);
        Map<UUID, Long> positions = found.isEmpty()
                ? Map.of()
                : database
                        .createQuery("from AuditPosition where leaf in ?1", AuditPosition.class)
                        .setParameter(1, found.stream().map(AuditLeaf::id).toList())
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(AuditPosition::leaf, AuditPosition::position));
        found.forEach(database::detach);
        return found.stream()
                .map(leaf -> new Placed(leaf, positions.get(leaf.id())))
                .toList();
    }

    private void line(OutputStream out, Map<String, ?> values) throws IOException {
        out.write(json.writeValueAsBytes(values));
        out.write('\n');
    }

    private static Map<String, Object> view(Placed placed, long covered) {
        AuditLeaf leaf = placed.leaf();
        LeafColumns columns = leaf.columns();
        boolean readable = AuditCheck.fits(new CanonicalLeaf(), columns, leaf.canonical());
        Map<String, Object> view = new LinkedHashMap<>();
        Long position = placed.position();
        view.put("position", position == null || position >= covered ? null : position);
        view.put("id", leaf.id());
        view.put("at", leaf.at().toString());
        view.put("action", columns.action());
        view.put("actorKind", columns.actorKind());
        view.put("actor", columns.actor());
        view.put("outcome", columns.outcome());
        view.put("division", columns.division());
        view.put("campaign", columns.campaign());
        view.put("objectKind", columns.objectKind());
        view.put("object", columns.object());
        view.put("session", columns.session());
        view.put("reason", columns.reason());
        view.put("counts", readable ? leaf.counts() : Map.of());
        view.put("codes", readable ? codes(leaf) : Map.of());
        view.put("records", columns.recordsCount());
        view.put("hash", HexFormat.of().formatHex(leaf.hash()));
        view.put("whole", readable);
        view.values().removeIf(Objects::isNull);
        return view;
    }

    private static Map<String, String> codes(AuditLeaf leaf) {
        Map<String, String> codes = leaf.codes();
        codes.keySet().removeAll(LEFT_OUT);
        return codes;
    }
}
