package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.RoleNames;
import dev.todoke.staff.oidc.CompanyIdentity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
    LocalSignIn local;

    @Inject
    CompanyAccounts accounts;

    @Test
    void ownFactorsNoLongerSignInWhoeverHasBoundAnAccount() {
        Person person = Person.signedIn(setup, Role.in(UUID.randomUUID(), RoleNames.VIEWER));
        UUID session = UUID.fromString(person.request().get("/api/v1/session").path("id"));
        company.bind(person.id, session, new CompanyIdentity("https://id.invalid", person.id.toString()));
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
        assertThat(QuarkusTransaction.requiringNew().call(() -> local.admits(prepared.member())))
                .isTrue();
    }

    public static class Required implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("todoke.oidc.required", "true", "todoke.oidc.break-glass", "break.glass");
        }
    }
}
