package dev.todoke.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/**
 * Put {@code @TestProfile(OnPostgres.class)} on the second leaf of a scenario: an abstract class holds the tests, one leaf
 * runs it on H2 and one on PostgreSQL. All PostgreSQL leaves share one start of the application.
 */
public class OnPostgres implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresResource.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return false;
    }
}
