package dev.todoke.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.bench.Bench;
import dev.todoke.bench.Figures;
import dev.todoke.job.RunTask;
import dev.todoke.support.OnDurablePostgres;
import dev.todoke.winner.Award;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How fast the sweep erases people who are due, each batch with its signed record: {@code ./mvnw verify -Pbench
 * -Dtest=SweepBench}. Inside the test's JVM, on a PostgreSQL that writes for good.
 */
@Tag("bench")
@QuarkusTest
@TestProfile(OnDurablePostgres.class)
class SweepBench {

    private static final int PEOPLE = Bench.number("people", 10_000);
    private static final int STEP = 500;

    @Inject
    dev.todoke.shipping.Stage winners;

    @Inject
    Stage stage;

    @Inject
    RetentionTerms terms;

    @Inject
    RunTask run;

    @Inject
    DisposalRecords records;

    @Inject
    EntityManager database;

    @Test
    void peopleErasedASecond() {
        var set = winners.answeredInBulk(PEOPLE);
        deliver(set.awards());
        long keys = stage.rows("record_key", "scope", set.campaign());
        long server = postmaster();
        Statistics statistics =
                database.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        stage.travelTo(stage.today().plusDays(31));

        statistics.clear();
        var threads = ManagementFactory.getThreadMXBean();
        long serverCpu = Figures.cpuOfTree(server);
        long cpu = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        run.now(RetentionSweep.NAME);
        double seconds = (System.nanoTime() - began) / 1e9;
        cpu = threads.getCurrentThreadCpuTime() - cpu;
        serverCpu = Figures.cpuOfTree(server) - serverCpu;

        long gone = keys - stage.rows("record_key", "scope", set.campaign());
        int signed = QuarkusTransaction.requiringNew()
                .call(() -> records.ofCampaign(set.campaign()).size());
        Bench bench = new Bench("sweep POSTGRESQL");
        bench.line("node        inside the test's JVM, first run of the sweep in it");
        bench.line("database    PostgreSQL %s", conditions());
        bench.line("work        %d people, one award and one submission each, all due; one sweep", PEOPLE);
        bench.line(
                "erased      %.1f s: %.0f people/s, %.0f wrapped keys/s; %d signed records",
                seconds, PEOPLE / seconds, gone / seconds, signed);
        bench.line(
                "cost        %.2f CPU-ms of the sweeping thread and %.2f of the server a person; %.1f statements a person",
                cpu / 1e6 / PEOPLE,
                serverCpu / (double) PEOPLE,
                statistics.getPrepareStatementCount() / (double) PEOPLE);
        bench.show();
        assertThat(stage.rows("submission", "campaign_id", set.campaign())).isZero();
    }

    private void deliver(List<Award> awards) {
        for (int from = 0; from < awards.size(); from += STEP) {
            List<Award> some = awards.subList(from, Math.min(awards.size(), from + STEP));
            QuarkusTransaction.requiringNew()
                    .timeout(600)
                    .run(() -> some.forEach(award -> terms.start(award.id(), StartEvent.DELIVERED, stage.today())));
        }
    }

    /** The server's first process, above the one that serves this connection. */
    private long postmaster() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ProcessHandle.of(((Number) database.createNativeQuery("select pg_backend_pid()")
                                        .getSingleResult())
                                .longValue())
                        .flatMap(ProcessHandle::parent)
                        .orElseThrow()
                        .pid());
    }

    private String conditions() {
        return QuarkusTransaction.requiringNew().call(() -> (String) database.createNativeQuery(
                        "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where name in"
                                + " ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes')")
                .getSingleResult());
    }
}
