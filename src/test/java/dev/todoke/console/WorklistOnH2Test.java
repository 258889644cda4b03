package dev.todoke.console;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class WorklistOnH2Test extends WorklistScenario {}
