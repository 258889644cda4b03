package dev.todoke.shipping;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ListRaceOnH2Test extends ListRaceScenario {}
