package dev.todoke.intake;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SweepRaceOnH2Test extends SweepRaceScenario {}
