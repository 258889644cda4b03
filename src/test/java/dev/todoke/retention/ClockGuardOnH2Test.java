package dev.todoke.retention;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ClockGuardOnH2Test extends ClockGuardScenario {}
