package dev.todoke.intake;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AnswersOnH2Test extends AnswersScenario {}
