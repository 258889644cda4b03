package dev.todoke.shipping;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SecondYesOnH2Test extends SecondYesScenario {}
