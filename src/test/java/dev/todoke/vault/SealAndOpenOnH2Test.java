package dev.todoke.vault;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SealAndOpenOnH2Test extends SealAndOpenScenario {}
