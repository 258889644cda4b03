package dev.todoke.campaign;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
