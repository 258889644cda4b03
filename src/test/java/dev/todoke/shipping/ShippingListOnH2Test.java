package dev.todoke.shipping;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ShippingListOnH2Test extends ShippingListScenario {}
