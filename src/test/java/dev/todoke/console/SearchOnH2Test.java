package dev.todoke.console;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SearchOnH2Test extends SearchScenario {}
