package dev.todoke.details;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class UnreadableOnH2Test extends UnreadableScenario {}
