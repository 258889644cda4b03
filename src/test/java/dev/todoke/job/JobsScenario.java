package dev.todoke.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.job.JobRun.State;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Jobs;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.organisation.Division;
import dev.todoke.support.Cast;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long work: others see how far it is, it can be cancelled, and however it ends a row says so. */
abstract class JobsScenario {

    @Inject
    Jobs jobs;

    @Inject
    JobRuns runs;

    @Inject
    JobSweep sweep;

    @Inject
    Cast cast;

    @Inject
    EntityManager database;

    private Division division;
    private Authority person;

    @BeforeEach
    void somebody() {
        division = cast.division();
        person = cast.member(division, RoleNames.OPERATOR);
    }

    @Test
    void howFarItIsIsSeenWhileItsTransactionIsOpen() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        UUID job = start(progress -> QuarkusTransaction.requiringNew().call(() -> {
            progress.at(3, 10);
            await(seen);
            return Map.of("winners", 10L);
        }));
        JobRun running = until(job, j -> j.done() == 3);
        assertThat(running.state()).isEqualTo(State.RUNNING);
        assertThat(running.total()).isEqualTo(10);
        seen.countDown();
        JobRun done = until(job, j -> j.state().over());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.done()).isEqualTo(10);
        assertThat(done.counts()).containsExactly(Map.entry("winners", 10L));
        assertThat(leaves(job)).containsExactly("job.end");
    }

    @Test
    void whoCancelsUndoesWhatWasDoneSoFar() {
        UUID trace = Ids.next();
        UUID job = start(progress -> QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery("insert into task_run (name) values (?1)")
                    .setParameter(1, "test." + trace)
                    .executeUpdate();
            for (int step = 0; ; step++) {
                progress.at(step, 0);
                pause();
            }
        }));
        until(job, j -> j.state() == State.RUNNING && j.done() > 0);
        runs.cancel(job, Ids.next());
        JobRun over = until(job, j -> j.state().over());
        assertThat(over.state()).isEqualTo(State.CANCELLED);
        assertThat(over.problem()).isNull();
        assertThat(count("select count(*) from task_run where name = ?1", "test." + trace))
                .isZero();
        assertThat(leaves(job)).containsExactlyInAnyOrder("job.cancel", "job.end");
        assertThatThrownBy(() -> runs.cancel(job, Ids.next())).isInstanceOf(Refusal.class);
    }

    @Test
    void aFailureIsToldByCodeAndNeverByWord() {
        UUID refused = start(progress -> {
            throw new Refusal(ProblemType.CONFLICT, "rows/1/handle", "canary_code");
        });
        UUID broken = start(progress -> {
            throw new IllegalStateException("canary_words of somebody");
        });
        JobRun first = until(refused, j -> j.state().over());
        assertThat(first.state()).isEqualTo(State.FAILED);
        assertThat(first.problem()).isEqualTo("conflict");
        JobRun second = until(broken, j -> j.state().over());
        assertThat(second.problem()).isEqualTo("fault");
        assertThat(second.incident()).isNotBlank();
        for (UUID each : List.of(refused, broken)) {
            assertThat(count("select count(*) from post_notice where object = ?1 and code = 'JOB_FAILED'", each))
                    .isEqualTo(1);
        }
        JobReach mine = new JobReach(first.askedBy(), Set.of(division.id()), Set.of(), false);
        assertThat(runs.failed(mine, Duration.ofDays(1)))
                .extracting(JobRun::id)
                .containsExactlyInAnyOrder(refused, broken);
    }

    @Test
    void workWhoseNodeIsGoneFails() {
        UUID lost = Ids.next();
        runs.note(lost, order(), Ids.next());
        assertThat(runs.begin(lost)).isTrue();
        sweep.run(person);
        assertThat(fresh(lost).state()).isEqualTo(State.RUNNING);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update job_run set lease_until = asked_at where id = ?1")
                        .setParameter(1, lost)
                        .executeUpdate());
        sweep.run(person);
        assertThat(fresh(lost).problem()).isEqualTo("node-lost");
        assertThat(runs.at(lost, 5, 10)).as("it may not go on").isFalse();
    }

    @Test
    void theListShowsOnesOwnAndThoseOfOnesDivisions() {
        UUID job = start(progress -> Map.of());
        JobRun row = until(job, j -> j.state().over());
        JobReach own = new JobReach(row.askedBy(), Set.of(division.id()), Set.of(), false);
        JobReach colleague = new JobReach(Ids.next(), Set.of(division.id()), Set.of(division.id()), false);
        JobReach stranger = new JobReach(Ids.next(), Set.of(Ids.next()), Set.of(Ids.next()), false);
        JobReach gone = new JobReach(row.askedBy(), Set.of(), Set.of(), false);
        for (JobReach reach : List.of(own, colleague)) {
            assertThat(reach.covers(row)).isTrue();
            assertThat(ids(reach, null)).contains(job);
            assertThat(ids(reach, State.FAILED)).doesNotContain(job);
        }
        for (JobReach reach : List.of(stranger, gone)) {
            assertThat(reach.covers(row)).isFalse();
            assertThat(ids(reach, null)).doesNotContain(job);
        }
    }

    @Test
    void nobodyFillsTheQueueAloneAndFilesDoNotFillTheMemory() {
        CountDownLatch go = new CountDownLatch(1);
        Jobs.Work waits = progress -> {
            await(go);
            return Map.of();
        };
        Authority other = cast.member(division, RoleNames.OPERATOR);
        List<UUID> started = new java.util.ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                started.add(start(waits));
            }
            assertThatThrownBy(() -> start(waits))
                    .satisfies(e -> assertThat(((Refusal) e).type()).isEqualTo(ProblemType.TOO_MANY));
            Jobs.Order large = new Jobs.Order("winner.import", division.id(), Ids.next(), 0, "/desk", false, 40 << 20);
            started.add(jobs.start(large, other, waits));
            assertThatThrownBy(() -> jobs.start(large, other, waits))
                    .satisfies(e -> assertThat(((Refusal) e).type()).isEqualTo(ProblemType.UNAVAILABLE));
        } finally {
            go.countDown();
        }
        started.forEach(job -> until(job, j -> j.state() == State.DONE));
        until(start(waits), j -> j.state() == State.DONE);
    }

    @Test
    void nothingButAPersonStartsOne() {
        assertThatThrownBy(() -> jobs.start(order(), Authority.console(), progress -> Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<UUID> ids(JobReach reach, State state) {
        return runs.page(reach, state, null, 50).stream().map(JobRun::id).toList();
    }

    private UUID start(Jobs.Work work) {
        return jobs.start(order(), person, work);
    }

    private Jobs.Order order() {
        return new Jobs.Order("winner.import", division.id(), Ids.next(), 0, "/desk/campaigns");
    }

    private JobRun until(UUID job, Predicate<JobRun> reached) {
        for (int tenth = 0; tenth < 600; tenth++) {
            JobRun row = fresh(job);
            if (reached.test(row)) {
                return row;
            }
            pause();
        }
        throw new AssertionError("never reached: " + fresh(job).state());
    }

    private JobRun fresh(UUID job) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.clear();
            return runs.require(job);
        });
    }

    private List<String> leaves(UUID job) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select action from audit_leaf where object = ?1", String.class)
                        .setParameter(1, job)
                        .getResultList());
    }

    private long count(String query, Object key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(query)
                                .setParameter(1, key)
                                .getSingleResult())
                        .longValue());
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody looked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
