package dev.todoke.intake;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class LinksDeskOnH2Test extends LinksDeskScenario {}
