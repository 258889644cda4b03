package dev.todoke.job;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TaskRunsOnH2Test extends TaskRunsScenario {}
