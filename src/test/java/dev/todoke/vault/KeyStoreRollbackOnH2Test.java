package dev.todoke.vault;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class KeyStoreRollbackOnH2Test extends KeyStoreRollbackScenario {}
