package dev.todoke.kernel.web;

import dev.todoke.support.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnPostgres.class)
class HeldRowsOnPostgresTest extends HeldRowsScenario {

    @Override
    void waitBriefly() {
        entities.createNativeQuery("set local lock_timeout = '200ms'").executeUpdate();
    }

    @Test
    void aStatementStoppedForItsTimeIsAConflict() throws Exception {
        Future<Object> slow = within(() -> {
            entities.createNativeQuery("set local statement_timeout = '100ms'").executeUpdate();
            execute("select cast(pg_sleep(30) as text)");
            return null;
        });
        assertConflict(failure(slow));
    }
}
