package dev.todoke.kernel.web.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests a minute one caller may send to one node. */
@ConfigMapping(prefix = "todoke.rate")
public interface RateSettings {

    /** A member of staff or an API token, for everything together. */
    @WithDefault("600")
    int ordinary();

    /** The same caller, for what opens sealed data or streams a list. */
    @WithDefault("60")
    int openings();

    /** One network (a /24, or a /64 of IPv6) that asks for anything without saying who it is. */
    @WithDefault("300")
    int unknown();

    /** One network, for signing in. */
    @WithDefault("60")
    int signIn();

    /** How many callers are remembered at once; beyond that the longest silent one starts afresh. */
    @WithDefault("20000")
    int callers();
}
