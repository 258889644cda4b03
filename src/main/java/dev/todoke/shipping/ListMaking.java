package dev.todoke.shipping;

import dev.todoke.details.Arrivals;
import dev.todoke.kernel.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes a list of everybody there is: whatever arrived in the last minute is read first. */
@ApplicationScoped
public class ListMaking {

    private final Arrivals arrivals;
    private final Lists lists;

    ListMaking(Arrivals arrivals, Lists lists) {
        this.arrivals = arrivals;
        this.lists = lists;
    }

    public ShippingList create(UUID campaign, NewList asked, SignedIn person) {
        arrivals.readNow(campaign);
        return lists.create(campaign, asked, person);
    }
}
