package dev.todoke.console;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OverviewOnH2Test extends OverviewScenario {}
