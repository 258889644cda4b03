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

/** The other side of {@link ForwardedAddressTest}: behind the named proxy the visitor's own network is seen. */
@QuarkusTest
@TestProfile(ForwardedByProxyTest.ThisProxy.class)
class ForwardedByProxyTest {

    @Inject
    StaffSetup setup;

    @Inject
    EntityManager database;

    @Test
    void theNamedProxyIsBelieved() {
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
        assertThat(network).as("prefix in hexadecimal").isEqualTo("c63364");
    }

    /** The address that the test itself comes from. */
    public static class ThisProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("todoke.proxy.trusted", "true", "todoke.proxy.addresses", "127.0.0.1");
        }
    }
}
