package dev.todoke.audit;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TamperedLogOnH2Test extends TamperedLogScenario {}
