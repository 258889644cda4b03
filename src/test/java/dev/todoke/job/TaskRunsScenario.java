package dev.todoke.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A task runs on one node at a time, and a crashed one's lease runs out. */
abstract class TaskRunsScenario {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    TaskRuns runs;

    @Inject
    RunTask runTask;

    @Inject
    EntityManager database;

    private final String name = "test." + Ids.next();

    @Test
    void ofManyNodesThatTryAtOnceExactlyOneGetsTheTask() throws Exception {
        var nodes = Executors.newFixedThreadPool(6);
        try {
            Callable<Boolean> node = () -> {
                try {
                    return runs.claim(name, Ids.next(), HOUR);
                } catch (RuntimeException lost) {
                    return false;
                }
            };
            long owners = nodes.invokeAll(List.of(node, node, node, node, node, node)).stream()
                    .filter(each -> {
                        try {
                            return each.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .count();
            assertThat(owners).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void aTaskThatRanIsNotDueAgainBeforeItsTime() {
        UUID run = Ids.next();
        assertThat(runs.claim(name, run, HOUR)).isTrue();
        runs.finish(name, run, TaskRun.Outcome.DONE);
        assertThat(runs.looksDue(name, HOUR)).isFalse();
        assertThat(runs.claim(name, Ids.next(), HOUR)).isFalse();
        assertThat(runs.claim(name, Ids.next(), null)).isTrue();
    }

    @Test
    void aCrashedOwnersLeaseRunsOutAndItNoticesWhenItComesBack() {
        UUID crashed = Ids.next();
        UUID next = Ids.next();
        assertThat(runs.claim(name, crashed, Duration.ZERO)).isTrue();
        assertThat(runs.claim(name, next, Duration.ZERO)).isFalse();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update task_run set lease_until = last_started where name = ?1")
                        .setParameter(1, name)
                        .executeUpdate());
        assertThat(runs.claim(name, next, Duration.ZERO)).isTrue();
        assertThat(runs.renew(name, crashed)).isFalse();
        runs.finish(name, crashed, TaskRun.Outcome.FAILED);
        assertThat(runs.renew(name, next)).isTrue();
    }

    @Test
    void anUnknownTaskIsRefused() {
        assertThatThrownBy(() -> runTask.now("no.such.task")).isInstanceOf(Refusal.class);
    }

    @Test
    void theClocksAuthorityPermitsItsTasksOperationsOnly() {
        ClockAuthority authority = new ClockAuthority(new Erasing(), Ids.next());
        assertThat(authority.permits(Operation.on(OperationCode.ERASE, Ids.next(), Ids.next())))
                .isTrue();
        for (OperationCode code : OperationCode.values()) {
            if (code != OperationCode.ERASE) {
                assertThat(authority.permits(Operation.on(code, Ids.next(), Ids.next())))
                        .as(code.name())
                        .isFalse();
            }
        }
        assertThat(authority.used()).containsOnlyKeys(OperationCode.ERASE);
    }

    /** A task that is in no schedule. */
    private static final class Erasing implements ClockTask {

        @Override
        public String name() {
            return "test.erasing";
        }

        @Override
        public Duration every() {
            return HOUR;
        }

        @Override
        public Set<OperationCode> operations() {
            return Set.of(OperationCode.ERASE);
        }

        @Override
        public void run(Authority clock) {}
    }
}
