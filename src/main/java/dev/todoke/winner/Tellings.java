package dev.todoke.winner;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where it is ticked off who has been told. */
@ApplicationScoped
public class Tellings implements PanacheRepositoryBase<Telling, UUID> {

    private static final int CHUNK = 500;

    private final Winners winners;
    private final Campaigns campaigns;
    private final AuditLog audit;
    private final TodokeClock clock;

    public Tellings(Winners winners, Campaigns campaigns, AuditLog audit, TodokeClock clock) {
        this.winners = winners;
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ticks off these links (link to winner); ticking twice changes nothing. Returns how many were new. */
    @Transactional
    public int told(UUID campaign, Map<UUID, UUID> winnerOfLink, Authority authority) {
        return tick(campaign, winnerOfLink, authority).size();
    }

    /**
     * The same, and says which links were new. Whoever ticks for many holds the links' rows first, so that of two people
     * who tick the same ones the second finds them ticked.
     */
    @Transactional
    public Set<UUID> tick(UUID campaign, Map<UUID, UUID> winnerOfLink, Authority authority) {
        Campaign of = campaigns.require(campaign);
        Map<UUID, Winner> people = new HashMap<>();
        Set<UUID> fresh = new HashSet<>(winnerOfLink.keySet());
        chunks(winnerOfLink.values())
                .forEach(some -> winners.list("id in ?1 and campaignId = ?2", some, campaign)
                        .forEach(winner -> people.put(winner.id(), winner)));
        chunks(winnerOfLink.keySet())
                .forEach(some -> list("linkId in ?1", some).forEach(row -> fresh.remove(row.linkId())));
        if (!people.keySet().containsAll(winnerOfLink.values())) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        for (UUID link : fresh) {
            Winner winner = Objects.requireNonNull(people.get(winnerOfLink.get(link)), "looked for above");
            persist(new Telling(link, winner, clock.now(), authority.actor().id()));
        }
        leaf("winner.tell", of, fresh.size(), authority);
        return fresh;
    }

    /** Takes ticks back and returns them, so that they can be set again as they were. */
    @Transactional
    public List<Telling> untick(UUID campaign, Collection<UUID> links, Authority authority) {
        Campaign of = campaigns.require(campaign);
        List<Telling> taken = new ArrayList<>();
        chunks(links).forEach(some -> taken.addAll(list("linkId in ?1 and campaignId = ?2", some, campaign)));
        taken.forEach(this::delete);
        leaf("winner.untell", of, taken.size(), authority);
        return taken;
    }

    /** Sets ticks again that were taken back by mistake. */
    @Transactional
    public void restore(UUID campaign, Collection<Tick> ticks, Authority authority) {
        Campaign of = campaigns.require(campaign);
        for (Tick tick : ticks) {
            persist(new Telling(tick.link(), winners.require(tick.winner()), tick.at(), tick.by()));
        }
        leaf("winner.tell", of, ticks.size(), authority);
    }

    /** A tick as it was. */
    public record Tick(
            UUID link, UUID winner, Instant at, @Nullable UUID by) {}

    private void leaf(String action, Campaign campaign, int count, Authority authority) {
        if (count > 0) {
            audit.record(Leaf.of(action, authority.actor())
                    .division(campaign.divisionId())
                    .campaign(campaign.id())
                    .count("winners", count));
        }
    }

    private static List<List<UUID>> chunks(Collection<UUID> all) {
        List<UUID> list = all.stream().distinct().toList();
        List<List<UUID>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += CHUNK) {
            chunks.add(list.subList(from, Math.min(list.size(), from + CHUNK)));
        }
        return chunks;
    }
}
