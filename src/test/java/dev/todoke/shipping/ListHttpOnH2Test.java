package dev.todoke.shipping;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ListHttpOnH2Test extends ListHttpScenario {}
