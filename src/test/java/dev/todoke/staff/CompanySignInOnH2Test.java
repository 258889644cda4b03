package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(CompanySignInOnH2Test.WithProvider.class)
class CompanySignInOnH2Test extends CompanySignInScenario {

    public static class WithProvider implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(CompanyProvider.class));
        }
    }
}
