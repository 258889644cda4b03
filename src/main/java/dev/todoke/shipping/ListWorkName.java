package dev.todoke.shipping;

import dev.todoke.campaign.Campaigns;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.WorkName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A list is called by its campaign and its own reference. */
@ApplicationScoped
class ListWorkName implements WorkName {

    private final ShippingLists lists;
    private final Campaigns campaigns;

    ListWorkName(ShippingLists lists, Campaigns campaigns) {
        this.lists = lists;
        this.campaigns = campaigns;
    }

    @Override
    @Transactional
    public Optional<String> name(Operation work) {
        return work.code() != OperationCode.EXPORT_LIST
                ? Optional.empty()
                : lists.findByIdOptional(work.object())
                        .filter(list -> list.divisionId().equals(work.division()))
                        .map(list -> campaigns.require(list.campaignId()).name() + " " + list.reference());
    }
}
