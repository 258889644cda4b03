package dev.todoke.audit;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class VerificationHttpOnH2Test extends VerificationHttpScenario {}
