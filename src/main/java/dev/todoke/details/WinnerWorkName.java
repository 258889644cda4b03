package dev.todoke.details;

import dev.todoke.campaign.Campaigns;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.WorkName;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import dev.todoke.winner.Winners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Collectors;

/** A winner is called by the campaign and the references on their parcels; a batch has its number of people only. */
@ApplicationScoped
class WinnerWorkName implements WorkName {

    private final Winners winners;
    private final Awards awards;
    private final Campaigns campaigns;

    WinnerWorkName(Winners winners, Awards awards, Campaigns campaigns) {
        this.winners = winners;
        this.awards = awards;
        this.campaigns = campaigns;
    }

    @Override
    @Transactional
    public Optional<String> name(Operation work) {
        return work.code() != OperationCode.OPEN_DETAILS
                ? Optional.empty()
                : winners.findByIdOptional(work.object())
                        .filter(winner -> winner.divisionId().equals(work.division()))
                        .map(winner -> campaigns.require(winner.campaignId()).name() + " "
                                + awards.ofWinner(winner.id()).stream()
                                        .map(Award::reference)
                                        .collect(Collectors.joining(" ")));
    }
}
