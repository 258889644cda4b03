package dev.todoke.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** For whom and for what the sweep has to wait. */
@ApplicationScoped
class Waiting {

    private final Holds holds;
    private final Instance<SweepBlocker> blockers;

    Waiting(Holds holds, @Any Instance<SweepBlocker> blockers) {
        this.holds = holds;
        this.blockers = blockers;
    }

    boolean isHeld(UUID campaign) {
        return holds.holdsCampaign(campaign);
    }

    Set<UUID> inUse(UUID campaign, Collection<UUID> subjects) {
        Set<UUID> inUse = new TreeSet<>(holds.heldSubjects(campaign));
        blockers.forEach(blocker -> inUse.addAll(blocker.blocked(campaign, subjects)));
        inUse.retainAll(subjects);
        return inUse;
    }

    boolean keyInUse(UUID campaign) {
        return blockers.stream().anyMatch(blocker -> blocker.blocksEnd(campaign));
    }
}
