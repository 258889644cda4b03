package dev.todoke.audit;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class NoteOnH2Test extends NoteScenario {}
