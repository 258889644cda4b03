package dev.todoke.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.RoleNames;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** Who has an account here cannot be found out by the work that a wrong password makes. */
abstract class EqualWorkScenario {

    private static final int TIMES = 4;

    @Inject
    StaffSetup setup;

    @Inject
    Argon2 argon2;

    @Inject
    SignInDelays delays;

    @Inject
    SignInAlarm alarm;

    @Inject
    EntityManagerFactory hibernate;

    @Inject
    DataSource database;

    private final UUID division = UUID.randomUUID();

    @Test
    void aWrongPasswordMakesTheSameWorkForEverybodyAndForNobody() throws SQLException {
        Map<String, Supplier<String>> names = new LinkedHashMap<>();
        names.put("known", () -> prepared().name);
        names.put("unknown", () -> "nobody-" + UUID.randomUUID());
        names.put("impossible", () -> "名前 " + UUID.randomUUID());
        names.put("disabled", this::disabled);
        names.put("not enrolled", this::invited);
        Map<String, Work> works = new LinkedHashMap<>();
        for (var kind : names.entrySet()) {
            works.put(kind.getKey(), work(kind.getValue()));
        }
        assertThat(works.values()).as("%s", works).allMatch(works.get("known")::equals);
        assertThat(works.get("known").hashes()).isEqualTo(1);
        assertThat(works.get("known").leaves()).isEqualTo(1);
    }

    @Test
    void whoeverFindsNoPlaceToHashIsAskedToComeBack() throws InterruptedException {
        Semaphore places = argon2.places();
        int all = places.availablePermits();
        assertThat(all).isPositive();
        places.acquire(all);
        try {
            Response response = attempt("nobody-" + UUID.randomUUID());
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.header("Retry-After")).isNotEmpty();
        } finally {
            places.release(all);
        }
        assertThat(attempt("nobody-" + UUID.randomUUID()).statusCode()).isEqualTo(401);
    }

    @Test
    void aStrangersFailuresSlowNobodyOnTheirOwnRegisteredBrowser() {
        Person person = prepared();
        String browser = person.registerBrowser("x");
        attempt(person.name).then().statusCode(401);
        for (int i = 0; i < 12; i++) {
            // As many from here would take a quarter of an hour of waiting.
            delays.failed(new StaffName(person.name), "7f0000");
        }
        person.signIn().then().statusCode(200);
        person.useBrowser("");
        person.signIn().then().statusCode(429);
        // Somebody else's registered browser is a stranger's.
        Person other = prepared();
        other.registerBrowser("x");
        person.useBrowser(other.browser());
        person.signIn().then().statusCode(429);
        person.useBrowser(browser);
    }

    @Test
    void manyFailuresAreToldOnce() throws SQLException {
        long before = count("select count(*) from audit_leaf where action = 'sign-in.alarm'");
        for (int i = 0; i < 3 * SignInAlarm.MANY; i++) {
            alarm.failed();
        }
        assertThat(count("select count(*) from audit_leaf where action = 'sign-in.alarm'"))
                .isEqualTo(before + 1);
    }

    /** What is done beside by the clock only adds; the least of several tries is the sign-in alone. */
    private Work work(Supplier<String> names) throws SQLException {
        Statistics statistics = hibernate.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        Work least = null;
        for (int i = 0; i < TIMES; i++) {
            String name = names.get();
            long statements = statistics.getPrepareStatementCount();
            long hashes = argon2.done();
            long leaves = leaves();
            assertThat(attempt(name).statusCode()).isEqualTo(401);
            Work work = new Work(
                    statistics.getPrepareStatementCount() - statements, argon2.done() - hashes, leaves() - leaves);
            least = least == null || work.statements() < least.statements() ? work : least;
        }
        return least;
    }

    private static Response attempt(String name) {
        return given().contentType("application/json")
                .body(Map.of("name", name, "password", "wrong horse battery staple", "code", "123456"))
                .post("/api/v1/session");
    }

    private Person prepared() {
        return Person.prepared(setup, List.of(Role.in(division, RoleNames.VIEWER)));
    }

    private String disabled() {
        prepared();
        Person.prepared(setup, List.of(Role.admin()));
        Person person = prepared();
        setup.disable(person.id, Authority.console());
        return person.name;
    }

    private String invited() {
        String name = "invited." + UUID.randomUUID();
        setup.invite(name, "Somebody", List.of(), Authority.console());
        return name;
    }

    private long leaves() throws SQLException {
        return count("select count(*) from audit_leaf where action = 'session.open' and outcome = 'REFUSED'");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private record Work(long statements, long hashes, long leaves) {}
}
