package dev.todoke.audit;

import dev.todoke.audit.Verification.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the log itself says of its verifications. Whoever rewrote the log can rewrite their rows as well; the leaf that each
 * left has its place in the signed tree.
 */
@ApplicationScoped
public class Verdicts {

    static final String ACTION = "log.verified";

    private final EntityManager database;
    private final AuditCheck check;

    Verdicts(EntityManager database, AuditCheck check) {
        this.database = database;
        this.check = check;
    }

    /**
     * @param outcome null while it is under way
     * @param rowChanged the row says something else than the leaf, or one of both is not as it was written
     */
    public record Verdict(@Nullable Outcome outcome, long size, long leaves, long faults, boolean rowChanged) {}

    /** By verification. */
    @Transactional
    public Map<UUID, Verdict> of(Collection<Verification> rows) {
        Map<UUID, List<AuditLeaf>> leaves = leaves(rows);
        return rows.stream()
                .collect(Collectors.toMap(
                        Verification::id, row -> verdict(row, leaves.getOrDefault(row.id(), List.of()))));
    }

    private Map<UUID, List<AuditLeaf>> leaves(Collection<Verification> rows) {
        List<UUID> ids = rows.stream().map(Verification::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : database.createQuery("from AuditLeaf where action = ?1 and object in ?2", AuditLeaf.class)
                        .setParameter(1, ACTION)
                        .setParameter(2, ids)
                        .getResultStream()
                        .collect(Collectors.groupingBy(AuditLeaf::object));
    }

    private Verdict verdict(Verification row, List<AuditLeaf> leaves) {
        if (leaves.isEmpty()) {
            boolean ended = row.outcome() == Outcome.SOUND || row.outcome() == Outcome.UNSOUND;
            return new Verdict(ended ? Outcome.UNFINISHED : row.outcome(), 0, 0, 0, ended);
        }
        // There is one; where somebody has added another, the worse of them counts.
        return leaves.stream()
                .map(leaf -> verdict(row, leaf, leaves.size() > 1))
                .reduce((one, other) -> one.faults() >= other.faults() ? one : other)
                .orElseThrow();
    }

    private Verdict verdict(Verification row, AuditLeaf leaf, boolean several) {
        Function<String, Long> count = name -> leaf.counts().getOrDefault(name, 0L);
        long faults = count.apply("faults");
        Outcome outcome = faults == 0 ? Outcome.SOUND : Outcome.UNSOUND;
        boolean same = row.outcome() == outcome
                && row.faults() == faults
                && row.size() == count.apply("size")
                && row.leaves() == count.apply("leaves");
        return new Verdict(
                outcome,
                count.apply("size"),
                count.apply("leaves"),
                faults,
                several || !same || !check.check(leaf).isEmpty());
    }
}
