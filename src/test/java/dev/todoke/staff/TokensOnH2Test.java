package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TokensOnH2Test extends TokensScenario {}
