package dev.todoke.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the versions of purpose texts are kept. */
@ApplicationScoped
public class PurposeTexts implements PanacheRepositoryBase<PurposeText, UUID> {

    /** The newest version. */
    public Optional<PurposeText> current(UUID campaign) {
        return find("campaignId = ?1 order by version desc", campaign).firstResultOptional();
    }

    public List<PurposeText> ofCampaign(UUID campaign) {
        return list("campaignId = ?1 order by version", campaign);
    }
}
