package dev.todoke.details;

import dev.todoke.campaign.Campaigns;
import dev.todoke.vault.LookupMacs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds winners by an exact name, phone, mail address or postal code of their answer; nothing is opened. */
@ApplicationScoped
public class DetailsSearch {

    private static final String FOUND =
            "select distinct m.winnerId from DetailsMac m join Winner w on w.id = m.winnerId"
                    + " where m.field in :fields and m.mac in :macs and w.divisionId in :divisions order by m.winnerId desc";

    private final Campaigns campaigns;
    private final LookupMacs macs;
    private final EntityManager entities;

    DetailsSearch(Campaigns campaigns, LookupMacs macs, EntityManager entities) {
        this.campaigns = campaigns;
        this.macs = macs;
        this.entities = entities;
    }

    /** Newest first, at most so many. Answers that nobody has read yet, disputed and quarantined ones among them, are not found. */
    @Transactional
    public List<UUID> winners(Collection<UUID> divisions, Set<DetailsField> fields, String typed, int most) {
        List<byte[]> tags = new ArrayList<>();
        for (Map.Entry<UUID, Set<Integer>> own : campaigns.years(divisions).entrySet()) {
            for (int year : own.getValue()) {
                for (DetailsField field : fields) {
                    macs.tagToFind(own.getKey(), year, field.code(), field.bytes(typed))
                            .ifPresent(tag -> tags.add(tag.tag()));
                }
            }
        }
        if (tags.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(FOUND, UUID.class)
                .setParameter("fields", fields.stream().map(DetailsField::code).toList())
                .setParameter("macs", tags)
                .setParameter("divisions", divisions)
                .setMaxResults(most)
                .getResultList();
    }
}
