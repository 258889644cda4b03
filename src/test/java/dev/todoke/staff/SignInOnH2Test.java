package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SignInOnH2Test extends SignInScenario {}
