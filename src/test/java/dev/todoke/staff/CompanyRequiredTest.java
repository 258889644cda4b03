package dev.todoke.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.RoleNames;
import dev.todoke.staff.oidc.CompanyIdentity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where the company wants its own accounts used, whoever has bound one comes in by that alone. */
@QuarkusTest
@TestProfile(CompanyRequiredTest.Required.class)
class CompanyRequiredTest {

    @Inject
    StaffSetup setup;

    @Inject
    CompanySignIn company;

    @Inject
    EntityManager database;

    @Inject
    CompanyAccounts accounts;

    @Test
    void ownFactorsNoLongerSignInWhoeverHasBoundAnAccount() {
        Person person = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.VIEWER));
        UUID session = UUID.fromString(person.request().get("/api/v1/session").path("id"));
        company.bind(person.id, session, new CompanyIdentity("https://id.invalid", person.id.toString()));
        assertThat(told("FACTORS_CHANGED", person.id)).isEqualTo(1);
        person.signIn().then().statusCode(401);
    }

    @Test
    void whoeverHasBoundNoneStillSignsIn() {
        Person.prepared(setup, List.of(Role.in(UUID.randomUUID(), RoleNames.VIEWER)))
                .signIn()
                .then()
                .statusCode(200);
    }

    @Test
    void aNameForTheDayTheProviderIsDownStillSignsIn() {
        var prepared = setup.prepare(
                "break.glass", "Break Glass", Person.PASSWORD, List.of(Role.in(UUID.randomUUID(), RoleNames.VIEWER)));
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.bind(
                        prepared.member(), UUID.randomUUID(), new CompanyIdentity("https://id.invalid", "glass")));
        byte[] seed = Objects.requireNonNull(Totp.seed(prepared.seed()));
        long step = System.currentTimeMillis() / 1000 / Totp.STEP_SECONDS;
        signIn("000000").then().statusCode(401);
        assertThat(told("BREAK_GLASS", prepared.member()))
                .as("a password alone is told of as a failure only")
                .isZero();
        signIn(Totp.code(seed, step)).then().statusCode(200);
        assertThat(told("BREAK_GLASS", prepared.member())).isEqualTo(1);
        signIn(Totp.code(seed, step + 1)).then().statusCode(200);
        assertThat(told("BREAK_GLASS", prepared.member()))
                .as("every time, not once a day")
                .isEqualTo(2);
        assertThat(told("SIGN_IN_ALARM", prepared.member())).isZero();
    }

    private static Response signIn(String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", "break.glass", "password", Person.PASSWORD, "code", code))
                .post("/api/v1/session");
    }

    private long told(String code, UUID object) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(
                                        "select count(*) from post_notice where code = ?1 and object = ?2")
                                .setParameter(1, code)
                                .setParameter(2, object)
                                .getSingleResult())
                        .longValue());
    }

    public static class Required implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("todoke.oidc.required", "true", "todoke.oidc.break-glass", "break.glass");
        }
    }
}
