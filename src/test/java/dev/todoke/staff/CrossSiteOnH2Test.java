package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CrossSiteOnH2Test extends CrossSiteScenario {}
