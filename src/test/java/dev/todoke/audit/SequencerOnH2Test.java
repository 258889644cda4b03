package dev.todoke.audit;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SequencerOnH2Test extends SequencerScenario {}
