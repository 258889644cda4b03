package dev.todoke.retention;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SweepOnH2Test extends SweepScenario {}
