package dev.todoke.intake;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EndsOnH2Test extends EndsScenario {}
