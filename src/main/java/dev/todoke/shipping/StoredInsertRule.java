package dev.todoke.shipping;

import dev.todoke.winner.Award;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Applies the rules that staff set. What has been shipped gets nothing any more: no list holds it. */
@ApplicationScoped
class StoredInsertRule implements InsertRule, PanacheRepositoryBase<StoredRule, UUID> {

    private final Exposure exposure;

    StoredInsertRule(Exposure exposure) {
        this.exposure = exposure;
    }

    @Override
    public Map<UUID, List<Insert>> due(UUID campaign, Collection<Award> awards) {
        Map<UUID, List<Insert>> due = new HashMap<>();
        for (StoredRule rule : list("campaignId = ?1 and endedAt is null order by createdAt, id", campaign)) {
            UUID takeover = rule.takeoverId();
            Set<UUID> affected = takeover == null ? Set.of() : exposure.affected(takeover, campaign);
            awards.stream()
                    .filter(award -> rule.prizeId() == null || rule.prizeId().equals(award.prizeId()))
                    .filter(award -> takeover == null || affected.contains(award.winnerId()))
                    .forEach(award -> due.computeIfAbsent(award.id(), a -> new ArrayList<>())
                            .add(rule.insert()));
        }
        return due;
    }
}
