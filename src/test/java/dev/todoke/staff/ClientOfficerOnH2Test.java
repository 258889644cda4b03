package dev.todoke.staff;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ClientOfficerOnH2Test extends ClientOfficerScenario {}
