package dev.todoke.job;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class JobDeskOnH2Test extends JobDeskScenario {}
