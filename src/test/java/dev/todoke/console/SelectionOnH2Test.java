package dev.todoke.console;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SelectionOnH2Test extends SelectionScenario {}
