package dev.todoke.retention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What retention must know of a campaign and cannot hold itself; {@code campaign} implements it. */
public interface CampaignBook {

    Optional<Entry> entry(UUID campaign);

    /** @param closesOn the last day on which winners may enter, inclusive, in Japan */
    record Entry(UUID division, String code, String name, LocalDate closesOn) {}
}
