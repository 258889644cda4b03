package dev.todoke.audit;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AuditOnH2Test extends AuditScenario {}
