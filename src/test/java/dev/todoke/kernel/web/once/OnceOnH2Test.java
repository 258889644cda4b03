package dev.todoke.kernel.web.once;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OnceOnH2Test extends OnceScenario {}
