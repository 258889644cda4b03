package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TidyOnH2Test extends TidyScenario {}
