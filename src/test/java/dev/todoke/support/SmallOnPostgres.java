package dev.todoke.support;

import java.util.Map;

/** {@link SmallMode} on PostgreSQL. */
public class SmallOnPostgres extends OnPostgres {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("todoke.mode", "small");
    }
}
