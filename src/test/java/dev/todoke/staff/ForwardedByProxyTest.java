package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The other side of {@link ForwardedAddressTest}: behind the named proxy the visitor's own network is seen. */
@QuarkusTest
@TestProfile(ForwardedByProxyTest.ThisProxy.class)
class ForwardedByProxyTest extends ForwardedScenario {

    @Test
    void theNamedProxyIsBelieved() {
        assertThat(networkKept()).isEqualTo("c63364");
    }

    /** The address that the test itself comes from. */
    public static class ThisProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("todoke.proxy.trusted", "true", "todoke.proxy.addresses", "127.0.0.1");
        }
    }
}
