package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.job.RunTask;
import dev.todoke.job.TaskRun;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.RoleNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is over about somebody of the staff goes; what they did stays written. */
abstract class TidyScenario {

    @Inject
    StaffSetup setup;

    @Inject
    RunTask tasks;

    @Inject
    EntityManager database;

    private final UUID division = UUID.randomUUID();

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    private void change(String query, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var change = database.createQuery(query);
            for (int i = 0; i < values.length; i++) {
                change.setParameter(i + 1, values[i]);
            }
            change.executeUpdate();
        });
    }

    private long rows(String of, UUID member) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery("select count(*) from " + of + " where member = ?1", Long.class)
                        .setParameter(1, member)
                        .getSingleResult());
    }

    private void tidy() {
        assertThat(tasks.now("staff.tidy")).isEqualTo(TaskRun.Outcome.DONE);
    }

    @Test
    void sessionsBrowsersAndLinksAreForgottenAfterNinetyDays() {
        Person person = Person.prepared(setup, List.of(Role.in(division, RoleNames.SHIPPER)));
        person.registerBrowser("窓口");
        person.stepUp("OPEN_DETAILS", division, UUID.randomUUID()).then().statusCode(200);
        tidy();
        assertThat(rows("StaffSession", person.id)).isEqualTo(1);
        assertThat(rows("RegisteredBrowser", person.id)).isEqualTo(1);
        change("update StaffSession set endedAt = ?1, seenAt = ?1 where member = ?2", ago(91), person.id);
        change("update RegisteredBrowser set revokedAt = ?1 where member = ?2", ago(91), person.id);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update staff_step_up set proved_until = ?1 where session in"
                                + " (select s.id from staff_session s where s.member = ?2)")
                        .setParameter(1, ago(91))
                        .setParameter(2, person.id)
                        .executeUpdate());
        UUID link = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> database.persist(
                        new EnrolmentLink(link, person.id, Secrets.hash("t" + link), null, ago(91), ago(91))));
        tidy();
        assertThat(rows("StaffSession", person.id)).isZero();
        assertThat(rows("RegisteredBrowser", person.id)).isZero();
        assertThat(rows("EnrolmentLink", person.id)).isZero();
        assertThat(rows("RoleGrant", person.id)).isEqualTo(1);
        assertThat(rows("StaffPassword", person.id)).isEqualTo(1);
    }

    @Test
    void whoLeftKeepsNothingToSignInWith() {
        Person.prepared(setup, List.of(Role.admin()));
        Person person = Person.prepared(setup, List.of(Role.in(division, RoleNames.SHIPPER)));
        setup.disable(person.id, Authority.console());
        tidy();
        assertThat(rows("StaffTotp", person.id)).isEqualTo(1);
        change("update StaffMember set disabledAt = ?1 where id = ?2", ago(31), person.id);
        tidy();
        assertThat(rows("StaffTotp", person.id)).isZero();
        assertThat(rows("StaffPassword", person.id)).isZero();
        long leaves = QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(
                                        "select count(*) from audit_leaf where object = ?1 and action in"
                                                + " ('staff.prepare', 'staff.disable', 'staff.forget-factors')")
                                .setParameter(1, person.id)
                                .getSingleResult())
                        .longValue());
        assertThat(leaves).isEqualTo(3);
        person.signIn().then().statusCode(401);
    }
}
