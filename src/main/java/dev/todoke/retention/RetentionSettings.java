package dev.todoke.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of retention. */
@ConfigMapping(prefix = "todoke.retention")
public interface RetentionSettings {

    /** Months for which a tombstone can answer "was I in that campaign?" after the data is gone. */
    @WithDefault("24")
    int tombstoneMonths();
}
