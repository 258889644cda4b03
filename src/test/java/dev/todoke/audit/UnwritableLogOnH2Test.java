package dev.todoke.audit;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;

@QuarkusTest
class UnwritableLogOnH2Test extends UnwritableLogScenario {

    @Override
    List<String> refuse() {
        return List.of("alter table audit_leaf add constraint audit_fault check (action = '') nocheck");
    }

    @Override
    List<String> refuseCompletion() {
        return List.of("alter table audit_leaf add constraint audit_fault check (action <> 'list.fetched') nocheck");
    }

    @Override
    List<String> allow() {
        return List.of("alter table audit_leaf drop constraint if exists audit_fault");
    }
}
