package dev.todoke.console;

import dev.todoke.support.OnDurablePostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnDurablePostgres.class)
class WinnersOnPostgresBenchTest extends WinnersBench {}
