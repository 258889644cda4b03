package dev.todoke.winner;

import dev.todoke.campaign.Campaigns;
import dev.todoke.vault.LookupMacs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds winners by an exact handle, platform id or known mail address (完全一致でさがす); only keyed MACs are compared. */
@ApplicationScoped
public class ContactSearch {

    private static final String FOUND = "select distinct m.winnerId from LookupMac m join Winner w on w.id = m.winnerId"
            + " where m.field in :fields and m.keyYear in :years and m.mac in :macs and w.divisionId in :divisions"
            + " order by m.winnerId desc";

    private final Campaigns campaigns;
    private final LookupMacs macs;
    private final EntityManager entities;

    ContactSearch(Campaigns campaigns, LookupMacs macs, EntityManager entities) {
        this.campaigns = campaigns;
        this.macs = macs;
        this.entities = entities;
    }

    /** Which of the values that reach a winner. */
    public enum Field {
        HANDLE(LookupMac.HANDLE),
        PLATFORM_ID(LookupMac.PLATFORM_ID),
        EMAIL(LookupMac.EMAIL);

        private final String name;

        Field(String name) {
            this.name = name;
        }
    }

    /** Newest first, at most so many. */
    @Transactional
    public List<UUID> winners(Collection<UUID> divisions, Set<Field> fields, String typed, int most) {
        List<byte[]> tags = new ArrayList<>();
        Set<Integer> years = new HashSet<>();
        for (Map.Entry<UUID, Set<Integer>> own : campaigns.years(divisions).entrySet()) {
            years.addAll(own.getValue());
            for (int year : own.getValue()) {
                for (Field field : fields) {
                    macs.tagToFind(own.getKey(), year, field.name, Folding.bytes(typed))
                            .ifPresent(tag -> tags.add(tag.tag()));
                }
            }
        }
        if (tags.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(FOUND, UUID.class)
                .setParameter("fields", fields.stream().map(f -> f.name).toList())
                .setParameter("years", years)
                .setParameter("macs", tags)
                .setParameter("divisions", divisions)
                .setMaxResults(most)
                .getResultList();
    }
}
