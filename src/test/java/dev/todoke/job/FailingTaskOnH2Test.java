package dev.todoke.job;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FailingTaskOnH2Test extends FailingTaskScenario {}
