package dev.todoke.winner;

import dev.todoke.campaign.PrizeUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A prize is won once an award names it. */
@ApplicationScoped
class PrizesWon implements PrizeUse {

    private final Awards awards;

    PrizesWon(Awards awards) {
        this.awards = awards;
    }

    @Override
    public boolean isWon(UUID prize) {
        return awards.count("prizeId", prize) > 0;
    }
}
