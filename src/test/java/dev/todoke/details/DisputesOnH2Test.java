package dev.todoke.details;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DisputesOnH2Test extends DisputesScenario {}
