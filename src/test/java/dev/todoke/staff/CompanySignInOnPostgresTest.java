package dev.todoke.staff;

import dev.todoke.support.OnPostgres;
import dev.todoke.support.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(CompanySignInOnPostgresTest.WithProvider.class)
class CompanySignInOnPostgresTest extends CompanySignInScenario {

    public static class WithProvider extends OnPostgres {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresResource.class), new TestResourceEntry(CompanyProvider.class));
        }
    }
}
