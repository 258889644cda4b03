package dev.todoke.intake;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FlowOnH2Test extends FlowScenario {}
