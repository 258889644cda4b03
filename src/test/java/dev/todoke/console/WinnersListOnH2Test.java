package dev.todoke.console;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class WinnersListOnH2Test extends WinnersListScenario {}
