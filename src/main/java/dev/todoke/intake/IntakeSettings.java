package dev.todoke.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set for the door. */
@ConfigMapping(prefix = "todoke.intake")
public interface IntakeSettings {

    /** Codes that lead nowhere, from one network (IPv4 address or IPv6 /64) in one minute, before it has to wait. */
    @WithDefault("30")
    int failuresPerMinute();
}
