package dev.todoke.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What waits for the sweep. */
@ApplicationScoped
class SweepQueue {

    private final CampaignStates campaigns;
    private final Tombstones tombstones;

    SweepQueue(CampaignStates campaigns, Tombstones tombstones) {
        this.campaigns = campaigns;
        this.tombstones = tombstones;
    }

    @Transactional
    List<UUID> withDue(LocalDate today) {
        return campaigns.withDue(today);
    }

    @Transactional
    List<UUID> unended() {
        return campaigns.unended().stream().map(CampaignState::campaign).toList();
    }

    @Transactional
    List<UUID> unclosed() {
        return campaigns.unclosed().stream().map(CampaignState::campaign).toList();
    }

    @Transactional
    void expireTombstones(LocalDate today) {
        tombstones.expire(today);
    }
}
