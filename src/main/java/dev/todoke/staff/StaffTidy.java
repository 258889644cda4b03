package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.RawClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Forgets what is over about the people of the desk: where they sat, what they proved, how much they opened. Leaves and
 * grants stay, they say who did what. Sign-in factors go a month after somebody was disabled, which nobody undoes.
 */
@ApplicationScoped
class StaffTidy implements ClockTask {

    /** Long enough to look into something that was noticed late. */
    static final Duration KEPT = Duration.ofDays(90);

    static final Duration FACTORS_KEPT = Duration.ofDays(30);

    private static final Duration ANSWERED = Duration.ofDays(1);

    private final EntityManager database;
    private final OneTimeCodes codes;
    private final AuditLog audit;
    private final RawClock clock;

    StaffTidy(EntityManager database, OneTimeCodes codes, AuditLog audit, RawClock clock) {
        this.database = database;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "staff.tidy";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public Set<OperationCode> operations() {
        return Set.of();
    }

    @Override
    public void run(Authority authority) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
        Instant before = now.minus(KEPT);
        // Short ones first: a session is gone only after what was proved in it.
        delete("delete from StepUp where provedUntil < ?1", now.minus(ANSWERED));
        delete("delete from PasskeyChallenge where expiresAt < ?1", now.minus(ANSWERED));
        delete(
                "delete from StaffSession s where (s.endedAt < ?1 or s.seenAt < ?1)"
                        + " and not exists (select 1 from StepUp u where u.session = s.id)",
                before);
        // A browser is forgotten after 90 days without a sign-in; its row stays as long again.
        delete(
                "delete from RegisteredBrowser b where (b.revokedAt < ?1 or b.seenAt < ?2)"
                        + " and not exists (select 1 from StaffSession s where s.browser = b.id)",
                before,
                before.minus(KEPT));
        delete("delete from OpenedPeople o where o.key.hourStarts < ?1", before);
        delete("delete from StopLink where expiresAt < ?1", before);
        delete("delete from EnrolmentLink where expiresAt < ?1", before);
        delete("delete from RecoveryCode where usedAt < ?1", before);
        delete("delete from Passkey where removedAt < ?1", before);
        left(now.minus(FACTORS_KEPT)).forEach(this::forget);
    }

    private void delete(String query, Instant... moments) {
        QuarkusTransaction.requiringNew().run(() -> {
            var deletion = database.createQuery(query);
            for (int i = 0; i < moments.length; i++) {
                deletion.setParameter(i + 1, moments[i]);
            }
            deletion.executeUpdate();
        });
    }

    /** Who was disabled before then and still has something to sign in with. */
    private List<UUID> left(Instant before) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "select m.id from StaffMember m where m.disabledAt < ?1 and ("
                                        + "exists (select 1 from StaffPassword p where p.member = m.id)"
                                        + " or exists (select 1 from StaffTotp t where t.member = m.id)"
                                        + " or exists (select 1 from Passkey k where k.member = m.id)"
                                        + " or exists (select 1 from RecoveryCode r where r.member = m.id)"
                                        + " or exists (select 1 from CompanyAccount c where c.member = m.id))",
                                UUID.class)
                        .setParameter(1, before)
                        .setMaxResults(500)
                        .getResultList());
    }

    private void forget(UUID member) {
        QuarkusTransaction.requiringNew().run(() -> {
            codes.forget(member);
            for (String of : List.of("StaffPassword", "Passkey", "RecoveryCode", "CompanyAccount")) {
                database.createQuery("delete from " + of + " where member = ?1")
                        .setParameter(1, member)
                        .executeUpdate();
            }
            audit.record(Leaf.of("staff.forget-factors", new Actor(Actor.Kind.CLOCK, null))
                    .object("staff", member));
        });
    }
}
