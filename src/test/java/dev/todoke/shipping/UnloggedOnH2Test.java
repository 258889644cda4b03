package dev.todoke.shipping;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class UnloggedOnH2Test extends UnloggedScenario {}
