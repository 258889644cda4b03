package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpeningBudgetOnH2Test extends OpeningBudgetScenario {}
