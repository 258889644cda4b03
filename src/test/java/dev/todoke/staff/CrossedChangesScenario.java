package dev.todoke.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two people change the same thing in one moment: what was taken away stays away. */
abstract class CrossedChangesScenario {

    @Inject
    StaffSetup setup;

    @Inject
    StaffMembers members;

    @Inject
    RoleGrants grants;

    @Inject
    RequestedApprovals approvals;

    @Inject
    Authorities authorities;

    @Inject
    Enrolment enrolment;

    @Inject
    LoneChanges changes;

    @Inject
    EntityManager database;

    private final UUID division = UUID.randomUUID();

    /** The second begins while the first has changed the row and not committed yet. */
    private static Object crossed(Runnable first, Runnable second) throws Exception {
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        QuarkusTransaction.requiringNew().run(() -> {
            first.run();
            new Thread(() -> outcome.complete(refusal(second))).start();
            pause();
        });
        return outcome.get(30, TimeUnit.SECONDS);
    }

    private static Object refusal(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.type();
        } catch (RuntimeException fault) {
            return fault;
        }
    }

    /** Long enough for the other to have read what it is about to change. */
    private static void pause() {
        try {
            Thread.sleep(600);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoIsDisabledWhileTheyEnrolStaysDisabled() throws Exception {
        Person.prepared(setup, List.of(Role.admin()));
        String url = setup.invite(
                        "crossed." + UUID.randomUUID(),
                        "退職する人",
                        List.of(Role.in(division, RoleNames.VIEWER)),
                        Authority.console())
                .url();
        String secret = url.substring(url.indexOf('#') + 1);
        UUID member = QuarkusTransaction.requiringNew()
                .call(() -> members.named(StaffName.of(enrolment.offer(secret).name()))
                        .orElseThrow()
                        .id());
        String seed = enrolment.offer(secret).seed();
        Object outcome = crossed(
                () -> setup.disable(member, Authority.console()),
                () -> enrolment.enrol(secret, Person.PASSWORD, seed, setup.codeNow(seed)));
        assertThat(outcome).isEqualTo(ProblemType.GONE);
        StaffMember now = QuarkusTransaction.requiringNew().call(() -> members.require(member));
        assertThat(now.isDisabled()).isTrue();
        assertThat(now.isActive()).isFalse();
    }

    @Test
    void aRoleTakenBackWhileSomebodySaysYesIsNotGiven() throws Exception {
        Person admin = Person.prepared(setup, List.of(Role.admin()));
        Person manager = Person.prepared(setup, List.of(Role.in(division, RoleNames.MANAGER)));
        Person viewer = Person.prepared(setup, List.of(Role.in(division, RoleNames.VIEWER)));
        UUID granted = QuarkusTransaction.requiringNew().call(() -> {
            RoleGrant grant = new RoleGrant(
                    UUID.randomUUID(), viewer.id, Role.in(division, RoleNames.SHIPPER), admin.id, Instant.now());
            grant.awaiting(approvals.request(authorities.of(admin.id, null), division, RoleGranting.operation(grant)));
            grants.persist(grant);
            return grant.id();
        });
        UUID approval = QuarkusTransaction.requiringNew()
                .call(() -> grants.findById(granted).approval());
        Object outcome = crossed(
                () -> setup.revoke(viewer.id, granted, Authority.console()),
                () -> approvals.approve(authorities.of(manager.id, null), approval, Approval.Reason.AS_PLANNED));
        assertThat(outcome).isEqualTo(ProblemType.GONE);
        RoleGrant now = QuarkusTransaction.requiringNew().call(() -> grants.findById(granted));
        assertThat(now.revokedAt()).isNotNull();
        assertThat(now.effectiveAt()).isNull();
    }

    @Test
    void aLinkUsedInThisMomentIsNotSaidToBeStopped() throws Exception {
        Person person = Person.prepared(setup, List.of(Role.in(division, RoleNames.VIEWER)));
        UUID link = UUID.randomUUID();
        Instant now = Instant.now();
        QuarkusTransaction.requiringNew()
                .run(() -> database.persist(new EnrolmentLink(
                        link, person.id, Secrets.hash("x" + link), null, now, now.plusSeconds(3600))));
        Object outcome = crossed(
                () -> database.createQuery("update EnrolmentLink set usedAt = ?1 where id = ?2")
                        .setParameter(1, Instant.now())
                        .setParameter(2, link)
                        .executeUpdate(),
                () -> changes.stop(link, authorities.of(person.id, null)));
        assertThat(outcome).isEqualTo(ProblemType.GONE);
    }
}
