package dev.todoke.shipping.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Prize;
import dev.todoke.campaign.Prizes;
import dev.todoke.channel.Takeover;
import dev.todoke.channel.Takeovers;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.Inserts;
import dev.todoke.shipping.StoredRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The card of rules for enclosures on a campaign's shipping page. */
@ApplicationScoped
class InsertCard {

    private final Inserts inserts;
    private final Prizes prizes;
    private final Takeovers takeovers;

    InsertCard(Inserts inserts, Prizes prizes, Takeovers takeovers) {
        this.inserts = inserts;
        this.prizes = prizes;
        this.takeovers = takeovers;
    }

    /** What it shows and what a new rule may choose from. */
    record Card(List<StoredRule> rules, List<Prize> prizes, List<Choice> takeovers) {}

    /** A takeover to choose, told by its day. */
    record Choice(UUID id, String label) {}

    Card of(Campaign campaign) {
        UUID account = campaign.accountId();
        List<Takeover> declared = account == null ? List.of() : takeovers.of(account);
        return new Card(
                inserts.ofCampaign(campaign.id()),
                prizes.ofCampaign(campaign.id()),
                declared.stream()
                        .map(t -> new Choice(
                                t.id(), TodokeClock.dayOf(t.earliestAt()).toString()))
                        .toList());
    }
}
