package dev.todoke.audit;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the log, behind the wall of the reader's divisions. */
@ApplicationScoped
public class Leaves implements PanacheRepositoryBase<AuditLeaf, UUID> {

    /** Up to {@code limit} leaves after one, in the order of their ids, which is nearly that of time. */
    public List<AuditLeaf> after(Set<UUID> divisions, @Nullable UUID campaign, @Nullable UUID after, int limit) {
        Map<String, Object> values = new HashMap<>();
        String query = wall(divisions, values);
        if (campaign != null) {
            query += " and campaign = :campaign";
            values.put("campaign", campaign);
        }
        if (after != null) {
            query += " and id > :after";
            values.put("after", after);
        }
        return find(query + " order by id", values).page(0, limit).list();
    }

    /** The newest leaves, latest first. */
    public List<AuditLeaf> newest(Set<UUID> divisions, @Nullable UUID campaign, @Nullable UUID before, int limit) {
        Map<String, Object> values = new HashMap<>();
        String query = wall(divisions, values);
        if (campaign != null) {
            query += " and campaign = :campaign";
            values.put("campaign", campaign);
        }
        if (before != null) {
            query += " and id < :before";
            values.put("before", before);
        }
        return find(query + " order by id desc", values).page(0, limit).list();
    }

    /** One leaf; one behind the wall looks as if it did not exist. */
    public AuditLeaf require(Set<UUID> divisions, UUID id) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        return find(wall(divisions, values) + " and id = :id", values)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** Leaves that belong to no division (sign-ins, keys) are for those whose role spans the instance. */
    private static String wall(Set<UUID> divisions, Map<String, Object> values) {
        boolean instance = divisions.contains(SignedIn.INSTANCE);
        values.put("divisions", divisions.isEmpty() ? Set.of(SignedIn.INSTANCE) : divisions);
        return instance ? "(division in :divisions or division is null)" : "division in :divisions";
    }
}
