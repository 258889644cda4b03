package dev.todoke.staff;

import static io.restassured.RestAssured.given;

import dev.todoke.kernel.RoleNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody signs in and says by {@code X-Forwarded-For} that they come from 198.51.100.7. */
abstract class ForwardedScenario {

    @Inject
    StaffSetup setup;

    @Inject
    EntityManager database;

    /** The network that the session keeps, a prefix in hexadecimal. */
    String networkKept() {
        Person person = Person.prepared(setup, List.of(Role.in(UUID.randomUUID(), RoleNames.VIEWER)));
        given().header("X-Forwarded-For", "198.51.100.7")
                .contentType("application/json")
                .body(Map.of("name", person.name, "password", Person.PASSWORD, "code", person.code()))
                .post("/api/v1/session")
                .then()
                .statusCode(200);
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery("select network from StaffSession where member = ?1", String.class)
                        .setParameter(1, person.id)
                        .getSingleResult());
    }
}
