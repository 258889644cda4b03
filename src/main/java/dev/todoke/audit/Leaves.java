package dev.todoke.audit;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the log, behind the wall of the reader's divisions. */
@ApplicationScoped
public class Leaves implements PanacheRepositoryBase<AuditLeaf, UUID> {

    private static final int BULK = 20;

    /** Up to {@code limit} leaves after one, in the order of their ids, which is nearly that of time. */
    public List<AuditLeaf> after(Set<UUID> divisions, LeafFilter filter, @Nullable UUID after, int limit) {
        return page(divisions, filter, after == null ? "" : " and id > :place", " order by id", after, limit);
    }

    /** The newest leaves, latest first. */
    public List<AuditLeaf> newest(Set<UUID> divisions, LeafFilter filter, @Nullable UUID before, int limit) {
        return page(divisions, filter, before == null ? "" : " and id < :place", " order by id desc", before, limit);
    }

    private List<AuditLeaf> page(
            Set<UUID> divisions, LeafFilter filter, String place, String order, @Nullable UUID at, int limit) {
        Map<String, Object> values = new HashMap<>();
        LeafFilter.Condition condition = filter.condition();
        values.putAll(condition.values());
        if (at != null) {
            values.put("place", at);
        }
        return find(wall(divisions, values) + condition.text() + place + order, values)
                .page(0, limit)
                .list();
    }

    public long count(Set<UUID> divisions, LeafFilter filter) {
        LeafFilter.Condition condition = filter.condition();
        Map<String, Object> values = new HashMap<>(condition.values());
        return count(wall(divisions, values) + condition.text(), values);
    }

    /** What one person did in one division within some time: how often, by action; refusals are not counted. */
    public Map<UUID, Map<String, Long>> deeds(UUID division, Collection<UUID> actors, Instant from, Instant until) {
        Map<UUID, Map<String, Long>> deeds = new HashMap<>();
        if (!actors.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select l.actor, l.action, count(l) from AuditLeaf l where l.actor in ?1 and l.division = ?2"
                                    + " and l.at >= ?3 and l.at < ?4 and l.outcome = 'DONE'"
                                    + " group by l.actor, l.action",
                            Object[].class)
                    .setParameter(1, actors)
                    .setParameter(2, division)
                    .setParameter(3, from)
                    .setParameter(4, until)
                    .getResultList()
                    .forEach(row -> deeds.computeIfAbsent((UUID) row[0], actor -> new HashMap<>())
                            .put((String) row[1], (Long) row[2]));
        }
        return deeds;
    }

    /** When each of these people last did this before some moment. */
    public Map<UUID, Instant> last(String action, Collection<UUID> actors, Instant before) {
        Map<UUID, Instant> last = new HashMap<>();
        if (!actors.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select l.actor, max(l.at) from AuditLeaf l where l.actor in ?1 and l.action = ?2"
                                    + " and l.at < ?3 and l.outcome = 'DONE' group by l.actor",
                            Object[].class)
                    .setParameter(1, actors)
                    .setParameter(2, action)
                    .setParameter(3, before)
                    .getResultList()
                    .forEach(row -> last.put((UUID) row[0], (Instant) row[1]));
        }
        return last;
    }

    /** The leaf of an action about one thing that names most records, and of those the newest. */
    public Optional<AuditLeaf> widest(String action, UUID object) {
        return find(
                        "action = ?1 and object = ?2 and outcome = 'DONE' order by recordsCount desc, id desc",
                        action,
                        object)
                .firstResultOptional();
    }

    /** One leaf; one behind the wall looks as if it did not exist. */
    public AuditLeaf require(Set<UUID> divisions, UUID id) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        return find(wall(divisions, values) + " and id = :id", values)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** The record ids of a bulk opening or export, ascending; empty for any other leaf. */
    @Transactional
    public List<UUID> records(AuditLeaf leaf) {
        LeafRecords records = getEntityManager().find(LeafRecords.class, leaf.id());
        return records == null ? List.of() : records.ids();
    }

    /**
     * Everything in one campaign's log that was done to these things, newest first: leaves that name one of them, and bulk
     * openings and exports whose record set holds one.
     */
    @Transactional
    public List<AuditLeaf> about(UUID campaign, Set<UUID> things, int limit) {
        List<AuditLeaf> found =
                new ArrayList<>(find("campaign = ?1 and object in ?2 order by id desc", campaign, things)
                        .page(0, limit)
                        .list());
        found.addAll(bulk(campaign, things));
        return found.stream()
                .sorted(Comparator.comparing(AuditLeaf::at)
                        .thenComparing(leaf -> leaf.id().toString())
                        .reversed())
                .distinct()
                .limit(limit)
                .toList();
    }

    private List<AuditLeaf> bulk(UUID campaign, Set<UUID> things) {
        List<AuditLeaf> found = new ArrayList<>();
        UUID after = new UUID(0, 0);
        for (List<Object[]> page = bulkAfter(campaign, after); !page.isEmpty(); page = bulkAfter(campaign, after)) {
            for (Object[] row : page) {
                AuditLeaf leaf = (AuditLeaf) row[0];
                after = leaf.id();
                LeafRecords records = (LeafRecords) row[1];
                if (records.hasAny(things)) {
                    found.add(leaf);
                }
                getEntityManager().detach(records);
            }
        }
        return found;
    }

    /** A few at a time: an export's set may have a megabyte. */
    private List<Object[]> bulkAfter(UUID campaign, UUID after) {
        return getEntityManager()
                .createQuery(
                        "select l, r from AuditLeaf l join LeafRecords r on r.leaf = l.id"
                                + " where l.campaign = ?1 and l.id > ?2 order by l.id",
                        Object[].class)
                .setParameter(1, campaign)
                .setParameter(2, after)
                .setMaxResults(BULK)
                .getResultList();
    }

    /** Leaves that belong to no division (sign-ins, keys) are for those whose role spans the instance. */
    private static String wall(Set<UUID> divisions, Map<String, Object> values) {
        boolean instance = divisions.contains(SignedIn.INSTANCE);
        values.put("divisions", divisions.isEmpty() ? Set.of(SignedIn.INSTANCE) : divisions);
        return instance ? "(division in :divisions or division is null)" : "division in :divisions";
    }
}
