package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SessionsOnH2Test extends SessionsScenario {}
