package dev.todoke.shipping;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ListAccessOnH2Test extends ListAccessScenario {}
