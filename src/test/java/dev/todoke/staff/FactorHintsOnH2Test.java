package dev.todoke.staff;

import dev.todoke.support.SmallMode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(SmallMode.class)
class FactorHintsOnH2Test extends FactorHintsScenario {}
