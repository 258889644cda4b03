package dev.todoke.shipping;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class StandingOnH2Test extends StandingScenario {}
