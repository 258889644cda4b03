package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class StopLinkOnH2Test extends StopLinkScenario {}
