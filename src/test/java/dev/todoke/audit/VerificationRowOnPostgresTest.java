package dev.todoke.audit;

import dev.todoke.support.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class VerificationRowOnPostgresTest extends VerificationRowScenario {}
