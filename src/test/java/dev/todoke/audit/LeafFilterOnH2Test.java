package dev.todoke.audit;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class LeafFilterOnH2Test extends LeafFilterScenario {}
