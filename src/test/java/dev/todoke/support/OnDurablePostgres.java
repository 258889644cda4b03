package dev.todoke.support;

import java.util.List;
import java.util.Map;

/** As {@link OnPostgres}, with a server that has written what it says it has: for figures, which would flatter otherwise. */
public class OnDurablePostgres extends OnPostgres {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresResource.class, Map.of(PostgresResource.DURABLE, "on")));
    }
}
