package dev.todoke.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Winners who said no, before or after sending details; nothing is sent to them and they get no new link. */
@ApplicationScoped
public class Refusers {

    private final Declines declines;
    private final Withdrawals withdrawals;

    Refusers(Declines declines, Withdrawals withdrawals) {
        this.declines = declines;
        this.withdrawals = withdrawals;
    }

    public Set<UUID> ofCampaign(UUID campaign) {
        Set<UUID> all = new HashSet<>();
        declines.ofCampaign(campaign).forEach(d -> all.add(d.winnerId()));
        withdrawals.ofCampaign(campaign).forEach(w -> all.add(w.winnerId()));
        return all;
    }

    /** Those of these winners who said no. */
    Set<UUID> among(Collection<UUID> winners) {
        Set<UUID> all = new HashSet<>();
        declines.list("winnerId in ?1", winners).forEach(d -> all.add(d.winnerId()));
        withdrawals.list("winnerId in ?1", winners).forEach(w -> all.add(w.winnerId()));
        return all;
    }

    public boolean includes(UUID winner) {
        return declines.exists(winner) || withdrawals.exists(winner);
    }
}
