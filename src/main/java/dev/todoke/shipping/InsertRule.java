package dev.todoke.shipping;

import dev.todoke.winner.Award;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says which enclosures are due now. Asked when a list is made, produced and fetched; incidents have rules of their own. */
public interface InsertRule {

    /** Enclosures by award; awards without one are left out. */
    Map<UUID, List<Insert>> due(UUID campaign, Collection<Award> awards);
}
