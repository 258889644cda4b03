package dev.todoke.retention;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ProofOnH2Test extends ProofScenario {}
