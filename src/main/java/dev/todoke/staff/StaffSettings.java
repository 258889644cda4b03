package dev.todoke.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What an operator sets about the people of the desk. */
@ConfigMapping(prefix = "todoke.staff")
public interface StaffSettings {

    /** Of how many people somebody may open the delivery details within an hour; lists do not count. */
    @WithDefault("60")
    @Min(1)
    @Max(10_000)
    int openingsPerHour();

    /** Of how many winners somebody may open the contact within an hour: telling a whole campaign takes some. */
    @WithDefault("2000")
    @Min(1)
    @Max(100_000)
    int contactsPerHour();

    /** How often somebody may look for people by a name, a number or another value of theirs within an hour. */
    @WithDefault("120")
    @Min(1)
    @Max(10_000)
    int searchesPerHour();
}
