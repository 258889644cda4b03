package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where somebody says they come from is believed from the proxies that were named, and from nobody else. */
@QuarkusTest
@TestProfile(ForwardedAddressTest.AnotherProxy.class)
class ForwardedAddressTest extends ForwardedScenario {

    @Test
    void anAddressThatNoNamedProxyVouchesForIsNotBelieved() {
        assertThat(networkKept()).isEqualTo("7f0000");
    }

    /** A proxy is trusted, but this one stands at another address. */
    public static class AnotherProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("todoke.proxy.trusted", "true", "todoke.proxy.addresses", "10.9.0.0/16,10.8.0.1");
        }
    }
}
