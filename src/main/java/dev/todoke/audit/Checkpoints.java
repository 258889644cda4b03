package dev.todoke.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Signed sizes of the log, and the edge of its tree. */
@ApplicationScoped
public class Checkpoints implements PanacheRepositoryBase<Checkpoint, Long> {

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

    /** The edge at the newest checkpoint; refuses to build on a tree that is not what was signed. */
    Frontier edge() {
        Optional<Checkpoint> newest = newest();
        if (newest.isEmpty()) {
            return Frontier.empty();
        }
        Frontier edge = edge(newest.get().size());
        if (!Arrays.equals(edge.root(), newest.get().root())) {
            throw new LogChanged(newest.get().size());
        }
        return edge;
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
