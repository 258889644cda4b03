package dev.todoke.shipping;

import dev.todoke.support.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class UnloggedOnPostgresTest extends UnloggedScenario {}
