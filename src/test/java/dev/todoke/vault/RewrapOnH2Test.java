package dev.todoke.vault;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RewrapOnH2Test extends RewrapScenario {}
