package dev.todoke.staff;

import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from (サインイン元).
 *
 * @param network the network, not the single address: a prefix in hex
 * @param agent browser and system in a few words of ours, for example {@code Firefox / Windows}
 * @param browserSecret what the cookie of a registered browser says, or null
 * @param registerAs the name for a browser that is to be registered, maybe empty; null when it is not
 */
public record Surroundings(
        String network,
        String agent,
        @Nullable String browserSecret,
        @Nullable String registerAs) {

    @Override
    public String toString() {
        return "Surroundings(…)";
    }
}
