package dev.todoke.intake.door;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.campaign.Prize;
import dev.todoke.campaign.Prizes;
import dev.todoke.campaign.PurposeTexts;
import dev.todoke.intake.FormLink;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.Divisions;
import dev.todoke.organisation.Organisation;
import dev.todoke.organisation.Organisations;
import dev.todoke.retention.RetentionTerms;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what a winner is told, from public facts of the campaign. */
@ApplicationScoped
class Notices {

    private final Campaigns campaigns;
    private final Prizes prizes;
    private final PurposeTexts purposes;
    private final Awards awards;
    private final Divisions divisions;
    private final Organisations organisations;
    private final RetentionTerms terms;
    private final TodokeClock clock;

    Notices(
            Campaigns campaigns,
            Prizes prizes,
            PurposeTexts purposes,
            Awards awards,
            Divisions divisions,
            Organisations organisations,
            RetentionTerms terms,
            TodokeClock clock) {
        this.campaigns = campaigns;
        this.prizes = prizes;
        this.purposes = purposes;
        this.awards = awards;
        this.divisions = divisions;
        this.organisations = organisations;
        this.terms = terms;
        this.clock = clock;
    }

    @Transactional
    public Notice of(FormLink link, String lang) {
        Campaign campaign = campaigns.require(link.campaignId());
        Division division = divisions.require(link.divisionId());
        List<Prize> won = won(link);
        return new Notice(
                lang,
                division.publicName(),
                organisations.find().map(Organisation::legalName).orElse(division.publicName()),
                campaign.name(),
                won.stream().map(Prize::name).toList(),
                won.stream().anyMatch(Prize::asksPhone),
                won.stream().anyMatch(Prize::asksEmail),
                purposes.current(campaign.id())
                        .map(p -> lang.equals("en") ? p.en() : p.ja())
                        .orElse(""),
                blankToNull(campaign.shipsBy()),
                desk(campaign, division),
                Days.until(link.closesAt(), lang),
                Days.day(terms.promise(campaign.rule(), clock.today()), lang));
    }

    private List<Prize> won(FormLink link) {
        Set<java.util.UUID> ids =
                awards.ofWinner(link.winnerId()).stream().map(Award::prizeId).collect(Collectors.toSet());
        return prizes.ofCampaign(link.campaignId()).stream()
                .filter(p -> ids.contains(p.id()))
                .toList();
    }

    private static String desk(Campaign campaign, Division division) {
        if (!campaign.contactDesk().isBlank()) {
            return campaign.contactDesk();
        }
        return division.hours().isBlank()
                ? division.contactDesk()
                : division.contactDesk() + " (" + division.hours() + ")";
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
