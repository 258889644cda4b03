package dev.todoke.console;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class WinnerLogOnH2Test extends WinnerLogScenario {}
