package dev.todoke.winner;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ImportStatementsOnH2Test extends ImportStatementsScenario {}
