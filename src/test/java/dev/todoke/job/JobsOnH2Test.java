package dev.todoke.job;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class JobsOnH2Test extends JobsScenario {}
