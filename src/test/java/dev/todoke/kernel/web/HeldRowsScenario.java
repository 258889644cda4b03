package dev.todoke.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows that somebody else holds are a conflict on both databases, not a fault. Some rows that are always there will do. */
abstract class HeldRowsScenario {

    @Inject
    EntityManager entities;

    private final ExecutorService two = Executors.newFixedThreadPool(2);

    /** Makes this transaction wait for a moment only. */
    abstract void waitBriefly();

    @AfterEach
    void stop() {
        two.shutdownNow();
    }

    @Test
    void whoeverWaitsTooLongIsToldOfAConflict() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Future<Object> holder = within(() -> {
            lock(1);
            held.countDown();
            done.await();
            return null;
        });
        held.await();
        Future<Object> waiter = within(() -> {
            waitBriefly();
            lock(1);
            return null;
        });
        assertConflict(failure(waiter));
        done.countDown();
        assertThat(failure(holder)).isNull();
    }

    @Test
    void whoeverLosesADeadlockIsToldOfAConflict() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        List<Future<Object>> crossing = new ArrayList<>();
        for (int mine : List.of(1, 2)) {
            crossing.add(within(() -> {
                lock(mine);
                both.await();
                lock(3 - mine);
                return null;
            }));
        }
        List<Throwable> failures = new ArrayList<>();
        for (Future<Object> one : crossing) {
            Throwable failure = failure(one);
            if (failure != null) {
                failures.add(failure);
            }
        }
        assertThat(failures).isNotEmpty().allSatisfy(HeldRowsScenario::assertConflict);
    }

    static void assertConflict(Throwable failure) {
        assertThat(failure).isNotNull();
        Problem problem = Problems.of(failure);
        assertThat(problem.kind()).as(failure.toString()).isEqualTo(ProblemType.CONFLICT);
        assertThat(problem.incident()).isNull();
    }

    Future<Object> within(Callable<Object> work) {
        return two.submit(() -> QuarkusTransaction.requiringNew().call(work));
    }

    void lock(int row) {
        execute("select installed_rank from flyway_schema_history where installed_rank = " + row + " for update");
    }

    void execute(String sql) {
        entities.createNativeQuery(sql).getResultList();
    }

    static Throwable failure(Future<Object> work) throws InterruptedException {
        try {
            work.get();
            return null;
        } catch (java.util.concurrent.ExecutionException e) {
            return e.getCause();
        }
    }
}
