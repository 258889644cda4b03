package dev.todoke.campaign;

import java.util.UUID;

/** Whether anybody has won a prize. {@code winner} knows; without this, a campaign could not be asked to let one go. */
public interface PrizeUse {

    boolean isWon(UUID prize);
}
