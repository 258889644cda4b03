package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EditsOnH2Test extends EditsScenario {}
