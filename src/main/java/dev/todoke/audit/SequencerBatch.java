package dev.todoke.audit;

import dev.todoke.kernel.Ids;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    private final RawClock raw;

    SequencerBatch(
            EntityManager database, Checkpoints checkpoints, CheckpointSigner signer, TodokeClock clock, RawClock raw) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.clock = clock;
        this.raw = raw;
    }

    /** What one transaction did: the checkpoint, and the last leaf that it covers. */
    record Done(Checkpoint checkpoint, UUID last) {}

    /** @param after leaves up to this one are passed over; null for none */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Done> next(@Nullable UUID after) {
        Frontier frontier = checkpoints.edge();
        List<Object[]> leaves = waiting(after);
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        UUID last = Ids.next();
        for (Object[] leaf : leaves) {
            last = (UUID) leaf[0];
            database.persist(new AuditPosition(frontier.size(), last));
            frontier.append(
                    TreeHash.leaf((byte[]) leaf[1]),
                    (level, number, hash) -> database.persist(new AuditNode(level, number, hash)));
        }
        CheckpointNote note =
                CheckpointNote.unsigned(signer.origin(), frontier.size(), frontier.root(), signer.extensions());
        CheckpointNote signed = note.signed(signer.sign(note.signedText()));
        Checkpoint checkpoint = new Checkpoint(frontier.size(), clock.now(), frontier.root(), signed.text());
        database.persist(checkpoint);
        return Optional.of(new Done(checkpoint, last));
    }

    /** Only what the tree needs: a leaf whose other columns cannot be read gets its place like any other. */
    private List<Object[]> waiting(@Nullable UUID after) {
        String place = after == null ? "" : "l.id > :after and ";
        var query = database.createQuery(
                "select l.id, l.canonical from AuditLeaf l where " + place
                        + "not exists (select 1 from AuditPosition p where p.leaf = l.id) order by l.id",
                Object[].class);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(SIZE).getResultList();
    }

    /**
     * Where to search from: an hour before the last leaf that has a place. Ids are made by whoever writes, so one that
     * claims to be of tomorrow must not hide what is written today.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Nullable
    UUID youngest() {
        Optional<Checkpoint> newest = checkpoints.newest();
        AuditPosition last = newest.isEmpty()
                ? null
                : database.find(AuditPosition.class, newest.get().size() - 1);
        if (last == null) {
            return null;
        }
        long claimed = last.leaf().getMostSignificantBits() >>> 16;
        long millis = Math.min(claimed, raw.now().toEpochMilli()) - LATEST.toMillis();
        return new UUID(Math.max(0, millis) << 16, 0);
    }
}
