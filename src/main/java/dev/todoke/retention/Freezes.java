package dev.todoke.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Frozen subjects. */
@ApplicationScoped
public class Freezes implements PanacheRepositoryBase<Freeze, UUID> {

    /** Subjects of this campaign that are frozen now. */
    public Set<UUID> ofCampaign(UUID campaign) {
        return list("campaign = ?1 and thawedAt is null", campaign).stream()
                .map(Freeze::subject)
                .collect(Collectors.toSet());
    }

    /** Those of the subjects that are frozen now. */
    public Set<UUID> frozen(Collection<UUID> campaigns, Collection<UUID> subjects) {
        return list("campaign in ?1 and thawedAt is null", campaigns).stream()
                .map(Freeze::subject)
                .filter(subjects::contains)
                .collect(Collectors.toSet());
    }

    List<Freeze> open(UUID campaign) {
        return list("campaign = ?1 and thawedAt is null order by frozenAt", campaign);
    }

    void thaw(UUID subject, StartEvent event, Instant at) {
        list("subject = ?1 and thawedAt is null", subject).forEach(freeze -> freeze.thaw(event, at));
    }
}
