package dev.todoke.console;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CampaignOnH2Test extends CampaignScenario {}
