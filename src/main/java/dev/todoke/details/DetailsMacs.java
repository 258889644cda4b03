package dev.todoke.details;

import dev.todoke.address.ShippingDetails;
import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.intake.Submission;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.LookupMacs;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Writes the MACs by which an answer is found. */
@ApplicationScoped
class DetailsMacs implements PanacheRepositoryBase<DetailsMac, UUID> {

    private final Campaigns campaigns;
    private final LookupMacs macs;

    DetailsMacs(Campaigns campaigns, LookupMacs macs) {
        this.campaigns = campaigns;
        this.macs = macs;
    }

    /** One revision's values stand for its record; those of the one before go. */
    void write(Map<Submission, ShippingDetails> read) {
        if (read.isEmpty()) {
            return;
        }
        Campaign campaign = campaigns.require(read.keySet().iterator().next().campaignId());
        int year = TodokeClock.dayOf(campaign.createdAt()).getYear();
        delete("record in ?1", read.keySet().stream().map(Submission::record).toList());
        read.forEach((submission, details) -> DetailsField.values(details)
                .forEach((field, value) -> persist(new DetailsMac(
                        submission,
                        field.code(),
                        year,
                        macs.tag(campaign.divisionId(), year, field.code(), field.bytes(value))))));
    }
}
