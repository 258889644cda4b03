package dev.todoke.console;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeskOnH2Test extends DeskScenario {}
