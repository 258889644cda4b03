package dev.todoke.audit;

import dev.todoke.support.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

/** Here the insert succeeds and the commit fails: the latest moment at which a database can change its mind. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class UnwritableLogOnPostgresTest extends UnwritableLogScenario {

    @Override
    List<String> refuse() {
        return fault("true");
    }

    @Override
    List<String> refuseCompletion() {
        return fault("new.action = 'list.fetched'");
    }

    private static List<String> fault(String when) {
        return List.of(
                "create or replace function audit_fault() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'planted'; end $$",
                "create constraint trigger audit_fault after insert on audit_leaf deferrable initially deferred"
                        + " for each row when (" + when + ") execute function audit_fault()");
    }

    @Override
    List<String> allow() {
        return List.of("drop trigger if exists audit_fault on audit_leaf");
    }
}
