package dev.todoke.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.RoleNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where somebody says they come from is believed from the proxies that were named, and from nobody else. */
@QuarkusTest
@TestProfile(ForwardedAddressTest.AnotherProxy.class)
class ForwardedAddressTest {

    @Inject
    StaffSetup setup;

    @Inject
    EntityManager database;

    @Test
    void anAddressThatNoNamedProxyVouchesForIsNotBelieved() {
        Person person = Person.prepared(setup, List.of(Role.in(UUID.randomUUID(), RoleNames.VIEWER)));
        given().header("X-Forwarded-For", "198.51.100.7")
                .contentType("application/json")
                .body(Map.of("name", person.name, "password", Person.PASSWORD, "code", person.code()))
                .post("/api/v1/session")
                .then()
                .statusCode(200);
        String network = QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery("select network from StaffSession where member = ?1", String.class)
                        .setParameter(1, person.id)
                        .getSingleResult());
        assertThat(network).as("prefix in hexadecimal").isEqualTo("7f0000");
    }

    /** A proxy is trusted, but this one stands at another address. */
    public static class AnotherProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("todoke.proxy.trusted", "true", "todoke.proxy.addresses", "10.9.0.0/16,10.8.0.1");
        }
    }
}
