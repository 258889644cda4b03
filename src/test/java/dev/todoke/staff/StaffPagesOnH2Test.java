package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class StaffPagesOnH2Test extends StaffPagesScenario {}
