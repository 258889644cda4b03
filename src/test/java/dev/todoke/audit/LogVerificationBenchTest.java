package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.Actor;
import dev.todoke.support.OnPostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast the log is put in order and verified; {@code -Dbench.leaves=} for another size. */
@Tag("bench")
@QuarkusTest
@TestProfile(OnPostgres.class)
class LogVerificationBenchTest {

    private static final int LEAVES = Integer.getInteger("bench.leaves", 1_000_000);
    private static final int AT_ONCE = 1_000;

    @Inject
    AuditLog audit;

    @Inject
    Sequencer sequencer;

    @Inject
    LogVerification verification;

    @Inject
    EntityManager database;

    @Test
    void putInOrderAndVerified() {
        long begun = System.nanoTime();
        for (int written = 0; written < LEAVES; written += AT_ONCE) {
            QuarkusTransaction.requiringNew().run(this::some);
        }
        long written = System.nanoTime();
        sequencer.sequence();
        long sequenced = System.nanoTime();
        for (int round = 1; round <= 3; round++) {
            Cpu before = Cpu.of(database);
            long from = System.nanoTime();
            LogReport report = verification.run(null, List.of());
            long took = System.nanoTime() - from;
            assertThat(report.findings()).isEmpty();
            assertThat(report.leaves()).isGreaterThanOrEqualTo(LEAVES);
            print("verified, round " + round + ", " + before.since(Cpu.of(database)), took);
        }
        print("written, " + AT_ONCE + " a transaction", written - begun);
        print("put in order and signed", sequenced - written);
    }

    private void some() {
        for (int i = 0; i < AT_ONCE; i++) {
            audit.record(Leaf.of("details.open", new Actor(Actor.Kind.STAFF, UUID.randomUUID()))
                    .division(UUID.randomUUID())
                    .campaign(UUID.randomUUID())
                    .object("winner", UUID.randomUUID())
                    .count("rows", i)
                    .code("layout", "b2"));
            if (i % 100 == 99) {
                database.flush();
                database.clear();
            }
        }
    }

    private static void print(String what, long nanos) {
        System.out.printf(
                "log of %,d leaves, embedded PostgreSQL (fsync off), JDK %s, %d CPUs: %s in %.1f s, %,.0f a second%n",
                LEAVES,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                what,
                Duration.ofNanos(nanos).toMillis() / 1000.0,
                LEAVES / (nanos / 1e9));
    }
}
