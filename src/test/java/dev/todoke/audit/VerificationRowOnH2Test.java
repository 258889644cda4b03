package dev.todoke.audit;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class VerificationRowOnH2Test extends VerificationRowScenario {}
