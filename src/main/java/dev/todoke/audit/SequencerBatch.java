package dev.todoke.audit;

import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One transaction of the sequencer: positions, nodes and the checkpoint over them, all or nothing. */
@ApplicationScoped
class SequencerBatch {

    static final int SIZE = 4_096;

    /** Ids begin with the time at which they were made; no transaction lives as long as this, no clock is as wrong. */
    private static final Duration LATEST = Duration.ofHours(1);

    private final EntityManager database;
    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;
    private final TodokeClock clock;

    SequencerBatch(EntityManager database, Checkpoints checkpoints, CheckpointSigner signer, TodokeClock clock) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.clock = clock;
    }

    /** @param whole search everything, not only what is younger than the last leaf that has a position, less an hour */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Checkpoint> next(boolean whole) {
        Frontier frontier = checkpoints.edge();
        List<AuditLeaf> leaves = waiting(whole ? new UUID(0, 0) : since(frontier.size()));
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        for (AuditLeaf leaf : leaves) {
            database.persist(new AuditPosition(frontier.size(), leaf.id()));
            frontier.append(
                    TreeHash.leaf(leaf.canonical()),
                    (level, number, hash) -> database.persist(new AuditNode(level, number, hash)));
        }
        CheckpointNote note =
                CheckpointNote.unsigned(signer.origin(), frontier.size(), frontier.root(), signer.extensions());
        CheckpointNote signed = note.signed(signer.sign(note.signedText()));
        Checkpoint checkpoint = new Checkpoint(frontier.size(), clock.now(), frontier.root(), signed.text());
        database.persist(checkpoint);
        return Optional.of(checkpoint);
    }

    private List<AuditLeaf> waiting(UUID since) {
        return database.createQuery(
                        "from AuditLeaf l where l.id > ?1"
                                + " and not exists (select 1 from AuditPosition p where p.leaf = l.id) order by l.id",
                        AuditLeaf.class)
                .setParameter(1, since)
                .setMaxResults(SIZE)
                .getResultList();
    }

    private UUID since(long size) {
        if (size == 0) {
            return new UUID(0, 0);
        }
        long millis = database.find(AuditPosition.class, size - 1).leaf().getMostSignificantBits() >>> 16;
        return new UUID(Math.max(0, millis - LATEST.toMillis()) << 16, 0);
    }
}
