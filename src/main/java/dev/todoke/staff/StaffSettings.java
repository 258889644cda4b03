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
}
