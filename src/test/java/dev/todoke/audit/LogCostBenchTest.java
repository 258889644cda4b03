package dev.todoke.audit;

import dev.todoke.bench.Bench;
import dev.todoke.bench.Spread;
import dev.todoke.kernel.Actor;
import dev.todoke.support.OnDurablePostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the log takes of a submission: {@code ./mvnw verify -Pbench -Dtest=LogCostBenchTest}. The same small transaction with
 * its leaf and without, in turns, and then what the sequencer needs for those leaves. To be read against the CPU-ms of a
 * whole submission ({@code SubmissionBench}; {@code -Dbench.submission=} in microseconds).
 */
@Tag("bench")
@QuarkusTest
@TestProfile(OnDurablePostgres.class)
class LogCostBenchTest {

    private static final int PAIRS = Bench.number("pairs", 7);
    private static final int ROUNDS = Bench.number("rounds", 1_000);
    private static final double SUBMISSION_MS = Bench.number("submission", 21_200) / 1e3;

    @Inject
    AuditLog audit;

    @Inject
    Sequencer sequencer;

    @Inject
    EntityManager database;

    @Test
    void theCostOfTheLogPerSubmission() {
        work(true);
        sequencer.sequence();
        work(false);
        double[] leaf = new double[PAIRS];
        double[] sequencing = new double[PAIRS];
        double[] share = new double[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean leafFirst = pair % 2 == 0;
            double first = work(leafFirst);
            double second = work(!leafFirst);
            leaf[pair] = leafFirst ? first - second : second - first;
            Cpu before = Cpu.of(database);
            sequencer.sequence();
            sequencing[pair] = each(before);
            share[pair] = 100 * (leaf[pair] + sequencing[pair]) / SUBMISSION_MS;
        }
        Bench bench = new Bench("log cost");
        bench.line(
                "work        %d pairs of %d transactions, in turns; CPU-ms of program and server each", PAIRS, ROUNDS);
        bench.line("leaf        %s CPU-ms more with its leaf than without", new Spread(leaf));
        bench.line("sequencing  %s CPU-ms for a leaf's place, nodes and checkpoint", new Spread(sequencing));
        bench.line("share       %s %% of a submission of %.1f CPU-ms; goal 10 %%", new Spread(share), SUBMISSION_MS);
        bench.show();
    }

    /** CPU-ms for one transaction. */
    private double work(boolean withLeaf) {
        Cpu before = Cpu.of(database);
        for (int i = 0; i < ROUNDS; i++) {
            QuarkusTransaction.requiringNew().run(() -> {
                UUID id = UUID.randomUUID();
                // Something else is written too, as in every submission.
                database.createNativeQuery("insert into access_review_verdict (id, quarter, role_grant, member,"
                                + " division, verdict, decided_by, decided_at)"
                                + " values (?1, 'bench', ?1, ?1, ?1, 'CONFIRMED', ?1, current_timestamp)")
                        .setParameter(1, id)
                        .executeUpdate();
                if (withLeaf) {
                    audit.record(Leaf.of("submission.receive", new Actor(Actor.Kind.LINK, id))
                            .division(id)
                            .campaign(id)
                            .object("record", id)
                            .count("revision", 1));
                }
            });
        }
        return each(before);
    }

    private double each(Cpu before) {
        Cpu now = Cpu.of(database);
        return (double) (now.program() - before.program() + now.server() - before.server()) / ROUNDS;
    }
}
