package dev.todoke.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Signed sizes of the log, and the edge of its tree. */
@ApplicationScoped
public class Checkpoints implements PanacheRepositoryBase<Checkpoint, Long> {

    private final OwnNotes notes;

    Checkpoints(OwnNotes notes) {
        this.notes = notes;
    }

    public Optional<Checkpoint> newest() {
        return find("order by size desc").firstResultOptional();
    }

    /** The newest, largest first. */
    public List<Checkpoint> newest(int limit) {
        return find("order by size desc").page(0, limit).list();
    }

    /** From a size on, smallest first. */
    List<Checkpoint> from(long size, int limit) {
        return find("size >= ?1 order by size", size).page(0, limit).list();
    }

    /**
     * The edge at the newest checkpoint; refuses to build on a tree that is not what was signed. The row alone proves
     * nothing: whoever may write it could have the next signature cover a history of his own.
     */
    Frontier edge() {
        Optional<Checkpoint> newest = newest();
        Optional<CheckpointNote> remembered = notes.remembered();
        if (newest.isEmpty()) {
            remembered.ifPresent(lost -> {
                throw new LogChanged(lost.size());
            });
            return Frontier.empty();
        }
        CheckpointNote signed = CheckpointNote.parse(newest.get().note())
                .filter(notes::signed)
                .orElseThrow(() -> new LogChanged(newest.get().size()));
        remembered.filter(kept -> contradicts(kept, signed)).ifPresent(kept -> {
            throw new LogChanged(kept.size());
        });
        Frontier edge = edge(newest.get().size());
        if (newest.get().size() != signed.size() || !Arrays.equals(edge.root(), signed.root())) {
            throw new LogChanged(newest.get().size());
        }
        return edge;
    }

    private static boolean contradicts(CheckpointNote kept, CheckpointNote signed) {
        return kept.size() > signed.size()
                || kept.size() == signed.size() && !Arrays.equals(kept.root(), signed.root());
    }

    Frontier edge(long size) {
        return Frontier.of(size, (level, number) -> level == 0 ? leafHash(number) : nodeHash(level, number));
    }

    private byte[] leafHash(long position) {
        return getEntityManager()
                .createQuery(
                        "select l.canonical from AuditLeaf l, AuditPosition p where p.leaf = l.id and p.position = ?1",
                        byte[].class)
                .setParameter(1, position)
                .getResultStream()
                .findFirst()
                .map(TreeHash::leaf)
                .orElseThrow(() -> new LogChanged(position));
    }

    private byte[] nodeHash(int level, long number) {
        AuditNode node = getEntityManager().find(AuditNode.class, new AuditNode.Place(level, number));
        if (node == null) {
            throw new LogChanged(number << level);
        }
        return node.hash();
    }
}
