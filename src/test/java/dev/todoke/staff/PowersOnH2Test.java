package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PowersOnH2Test extends PowersScenario {}
