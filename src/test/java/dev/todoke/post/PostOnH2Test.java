package dev.todoke.post;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PostOnH2Test extends PostScenario {}
