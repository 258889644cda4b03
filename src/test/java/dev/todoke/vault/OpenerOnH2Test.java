package dev.todoke.vault;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenerOnH2Test extends OpenerScenario {}
