package dev.todoke.kernel.web;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FrontOnH2Test extends FrontScenario {}
