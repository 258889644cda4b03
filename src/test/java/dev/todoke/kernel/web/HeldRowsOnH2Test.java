package dev.todoke.kernel.web;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HeldRowsOnH2Test extends HeldRowsScenario {

    /** It waits two seconds of its own accord. */
    @Override
    void waitBriefly() {}
}
