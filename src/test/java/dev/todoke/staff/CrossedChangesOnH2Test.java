package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CrossedChangesOnH2Test extends CrossedChangesScenario {}
