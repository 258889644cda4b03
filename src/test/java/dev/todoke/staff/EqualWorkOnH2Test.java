package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EqualWorkOnH2Test extends EqualWorkScenario {}
