package dev.todoke.campaign;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where campaigns are kept. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {

    /** Whether somebody has ended it; its last day is another matter. */
    public boolean isClosed(UUID id) {
        return count("id = ?1 and closedAt is not null", id) > 0;
    }

    public Campaign require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** The campaign, with its row locked until the transaction ends: two deeds become one after the other. */
    public Campaign locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    public Optional<Campaign> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** In which years each of these divisions began campaigns; look-up keys belong to them. */
    public Map<UUID, Set<Integer>> years(Collection<UUID> divisions) {
        Map<UUID, Set<Integer>> years = new HashMap<>();
        if (!divisions.isEmpty()) {
            getEntityManager()
                    .createQuery("select divisionId, createdAt from Campaign where divisionId in ?1", Object[].class)
                    .setParameter(1, divisions)
                    .getResultList()
                    .forEach(row -> years.computeIfAbsent((UUID) row[0], id -> new HashSet<>())
                            .add(TodokeClock.dayOf((Instant) row[1]).getYear()));
        }
        return years;
    }

    /** Newest first: those whose code is this or whose name has it in it. */
    public List<Campaign> matching(Collection<UUID> divisions, String text, @Nullable UUID before, int limit) {
        if (divisions.isEmpty()) {
            return List.of();
        }
        String like = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        String where = "divisionId in :divisions and (code = :code or lower(name) like :name escape '!')";
        Parameters parameters = Parameters.with("divisions", divisions)
                .and("code", text.toUpperCase(Locale.ROOT))
                .and("name", like);
        return find(
                        where + (before == null ? "" : " and id < :before") + " order by id desc",
                        before == null ? parameters : parameters.and("before", before))
                .page(Page.ofSize(limit))
                .list();
    }

    /** Newest first; {@code before} is the last id of the page before. */
    public List<Campaign> ofDivisions(Collection<UUID> divisions, @Nullable UUID before, int limit) {
        if (divisions.isEmpty()) {
            return List.of();
        }
        return before == null
                ? find("divisionId in ?1 order by id desc", divisions)
                        .page(Page.ofSize(limit))
                        .list()
                : find("divisionId in ?1 and id < ?2 order by id desc", divisions, before)
                        .page(Page.ofSize(limit))
                        .list();
    }
}
