package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class LeavingOnH2Test extends LeavingScenario {}
