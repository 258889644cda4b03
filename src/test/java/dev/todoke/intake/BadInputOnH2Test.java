package dev.todoke.intake;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BadInputOnH2Test extends BadInputScenario {}
