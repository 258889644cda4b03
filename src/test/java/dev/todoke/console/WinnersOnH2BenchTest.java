package dev.todoke.console;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class WinnersOnH2BenchTest extends WinnersBench {}
