package dev.todoke.staff;

import dev.todoke.support.SmallOnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(SmallOnPostgres.class)
class FactorHintsOnPostgresTest extends FactorHintsScenario {}
