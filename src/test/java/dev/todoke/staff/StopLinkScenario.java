package dev.todoke.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.todoke.job.RunTask;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.RoleNames;
import dev.todoke.organisation.Division;
import dev.todoke.support.Cast;
import dev.todoke.support.MailSink;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A boss stops what one person does alone, from a mail and without signing in; nobody and nothing else does. */
@WithTestResource(value = MailSink.class, scope = TestResourceScope.GLOBAL)
abstract class StopLinkScenario {

    private static final Pattern LINK = Pattern.compile("/desk/stop#([0-9A-Z]{26})");

    @Inject
    StaffSetup setup;

    @Inject
    Cast cast;

    @Inject
    LoneChanges changes;

    @Inject
    RunTask tasks;

    @Inject
    EntityManager database;

    private Division division;
    private Person manager;
    private String boss;
    private String bossId;
    private String colleague;
    private UUID grant;
    private String secret;

    @BeforeEach
    void somethingIsDoneAlone() {
        MailSink.mood(MailSink.Mood.KIND);
        division = cast.division();
        manager = Person.signedIn(setup, Role.in(division.id(), RoleNames.MANAGER));
        boss = address();
        colleague = address();
        bossId = add(boss);
        add(colleague);
        manager.request()
                .contentType("application/json")
                .post("/api/v1/divisions/" + division.id() + "/recipients/" + bossId + "/boss")
                .then()
                .statusCode(204);
        grant = Ids.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("insert into staff_role_grant (id, member, division, role, granted_at,"
                            + " effective_at, alone) values (?1, ?2, ?3, 'viewer', ?4, ?5, true)")
                    .setParameter(1, grant)
                    .setParameter(2, manager.id)
                    .setParameter(3, division.id())
                    .setParameter(4, now)
                    .setParameter(5, now.plus(1, ChronoUnit.DAYS))
                    .executeUpdate();
            changes.tell(grant, division.id());
        });
        tasks.now("post.send");
        // An alarm of another test may have come to every list, this one included.
        Matcher found = MailSink.to(boss).stream()
                .map(mail -> LINK.matcher(mail.readable()))
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow();
        secret = found.group(1);
    }

    private static String address() {
        return Cast.random("p").toLowerCase(Locale.ROOT) + "@kacho.example";
    }

    private String add(String address) {
        return manager.request()
                .contentType("application/json")
                .body(Map.of("medium", "MAIL", "address", address, "label", "課長"))
                .post("/api/v1/divisions/" + division.id() + "/recipients")
                .path("id");
    }

    private Response post(String path, String code) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("secret", code)
                .post(path);
    }

    private boolean stopped() {
        return QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery("select revoked_at from staff_role_grant where id = ?1")
                                .setParameter(1, grant)
                                .getSingleResult())
                != null;
    }

    @Test
    void onlyTheBossGetsTheLink() {
        assertThat(MailSink.to(colleague)).hasSize(1);
        assertThat(MailSink.to(colleague).get(0).readable()).doesNotContain("/desk/stop");
    }

    @Test
    void lookingChangesNothingWhoeverLooks() {
        given().get("/desk/stop").then().statusCode(200);
        given().queryParam("secret", secret).get("/desk/stop").then().statusCode(200);
        given().get("/desk/stop/look").then().statusCode(405);
        post("/desk/stop/look", secret)
                .then()
                .statusCode(200)
                .body(containsString("まだ何も止めていません"), containsString(manager.displayName));
        assertThat(stopped()).isFalse();
    }

    @Test
    void itStopsOnce() {
        post("/desk/stop", secret).then().statusCode(200).body(containsString("止めました"));
        assertThat(stopped()).isTrue();
        post("/desk/stop", secret).then().statusCode(410);
        post("/desk/stop/look", secret).then().statusCode(410);
    }

    @Test
    void aForgedOrAlteredLinkStopsNothing() {
        char last = secret.charAt(25);
        String altered = secret.substring(0, 25) + (last == 'A' ? 'B' : 'A');
        for (String wrong : new String[] {altered, "", "0".repeat(26), secret.substring(1), secret + "0"}) {
            post("/desk/stop", wrong).then().statusCode(410);
            post("/desk/stop/look", wrong).then().statusCode(410);
        }
        assertThat(stopped()).isFalse();
    }

    @Test
    void itEndsWithTheDelay() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update stop_link set expires_at = ?1 where deed = ?2")
                        .setParameter(1, Instant.now().minusSeconds(1))
                        .setParameter(2, grant)
                        .executeUpdate());
        post("/desk/stop", secret).then().statusCode(410);
        assertThat(stopped()).isFalse();
    }

    @Test
    void theSecretLiesNowhere() {
        for (String table : new String[] {"stop_link", "post_notice", "post_letter", "audit_leaf"}) {
            java.util.List<?> rows = QuarkusTransaction.requiringNew()
                    .call(() ->
                            database.createNativeQuery("select * from " + table).getResultList());
            String all = rows.stream()
                    .flatMap(row -> java.util.Arrays.stream((Object[]) row))
                    .map(cell -> cell instanceof byte[] bytes
                            ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                            : String.valueOf(cell))
                    .collect(java.util.stream.Collectors.joining(" "));
            assertThat(all).as(table).doesNotContain(secret);
        }
    }

    @Test
    void aBossIsTakenOffByTwo() {
        String path = "/api/v1/divisions/" + division.id() + "/recipients/" + bossId;
        manager.request().delete(path).then().statusCode(202);
        manager.request().delete(path).then().statusCode(202);
        Person second = Person.signedIn(setup, Role.in(division.id(), RoleNames.MANAGER));
        String asked = manager.request().get("/api/v1/approvals/asked").path("[0].id");
        manager.request()
                .contentType("application/json")
                .post("/api/v1/approvals/" + asked + "/approve")
                .then()
                .statusCode(403);
        second.request()
                .contentType("application/json")
                .post("/api/v1/approvals/" + asked + "/approve")
                .then()
                .statusCode(204);
        manager.request().delete(path).then().statusCode(204);
    }
}
