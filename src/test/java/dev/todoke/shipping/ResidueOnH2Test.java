package dev.todoke.shipping;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ResidueOnH2Test extends ResidueScenario {}
