package dev.todoke.shipping.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.shipping.ListExport;
import dev.todoke.shipping.ListRows;
import dev.todoke.shipping.Lists;
import dev.todoke.shipping.ShippingList;
import dev.todoke.shipping.ShippingLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What the JSON and the HTML of lists share: who may see or change one, and how one is told. */
@ApplicationScoped
class ListDesk {

    private static final String[] SHIP = {RoleNames.SHIPPER, RoleNames.MANAGER};

    private final Campaigns campaigns;
    private final ShippingLists lists;
    private final ListRows rows;
    private final Lists problems;
    private final ListExport export;
    private final SignedIn signedIn;

    ListDesk(
            Campaigns campaigns,
            ShippingLists lists,
            ListRows rows,
            Lists problems,
            ListExport export,
            SignedIn signedIn) {
        this.campaigns = campaigns;
        this.lists = lists;
        this.rows = rows;
        this.problems = problems;
        this.export = export;
        this.signedIn = signedIn;
    }

    SignedIn person() {
        return signedIn;
    }

    Campaign seen(UUID campaign) {
        Campaign found = campaigns.require(campaign);
        signedIn.within(found.divisionId());
        return found;
    }

    Campaign shipped(UUID campaign) {
        Campaign found = campaigns.require(campaign);
        signedIn.within(found.divisionId(), SHIP);
        return found;
    }

    ShippingList seenList(UUID id) {
        ShippingList list = lists.require(id);
        signedIn.within(list.divisionId());
        return list;
    }

    ShippingList shippedList(UUID id) {
        ShippingList list = lists.require(id);
        signedIn.within(list.divisionId(), SHIP);
        return list;
    }

    /** For whatever opens details: only those whose authority holds for it, so that no form promises what is then refused. */
    ShippingList exportedList(UUID id) {
        ShippingList list = lists.require(id);
        signedIn.within(list.divisionId(), RoleNames.SHIPPER);
        return list;
    }

    ListView view(ShippingList list) {
        return ListView.of(
                list,
                new ListView.Counts(
                        rows.size(list.id()),
                        rows.inserts(list.id()),
                        problems.blocking(list.id()).size(),
                        export.needsApproval(list)));
    }

    /** Read anew: the request's session may hold the list as it was before the deed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ListView view(UUID id) {
        return view(lists.require(id));
    }
}
