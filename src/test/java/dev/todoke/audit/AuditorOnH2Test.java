package dev.todoke.audit;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AuditorOnH2Test extends AuditorScenario {}
