package dev.todoke.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.todoke.bench.Bench;
import dev.todoke.job.RunTask;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Authorities;
import dev.todoke.staff.RequestedApprovals;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import dev.todoke.support.OnDurablePostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How fast a list streams, as the door sealed its records (HPKE) and settled under the desk's key, and that its length does
 * not show in the heap: {@code ./mvnw verify -Pbench -Dtest=ListStreamBenchTest}. With {@code -Dbench.list=100000} longer
 * ones too; their people take minutes to prepare.
 */
@Tag("bench")
@QuarkusTest
@TestProfile(OnDurablePostgres.class)
class ListStreamBenchTest {

    private static final int LONGEST = Bench.number("list", 10_000);
    private static final double MIB = 1024 * 1024;
    private static final long BYTES_A_ROW = 1_500;

    @Inject
    Stage stage;

    @Inject
    ListMaking making;

    @Inject
    ListExport export;

    @Inject
    ListFetching fetching;

    @Inject
    StaffSetup staff;

    @Inject
    Authorities authorities;

    @Inject
    RequestedApprovals approvals;

    @Inject
    TodokeClock clock;

    @Inject
    RunTask run;

    @ParameterizedTest
    @CsvSource({"1000,false", "1000,true", "10000,false", "10000,true", "100000,false", "100000,true"})
    void genericRowsPerSecond(int rows, boolean settled) throws IOException {
        assumeTrue(rows <= LONGEST, "asked for with -Dbench.list");
        Staged set = stage.answeredInBulk(rows);
        if (settled) {
            run.now("vault.rewrap");
        }
        Stage.Everybody clerk = new Stage.Everybody(member(set, RoleNames.SHIPPER));
        Bench bench = new Bench("list " + rows + (settled ? " settled" : " as sent"));
        bench.line("node        inside the test's JVM; PostgreSQL with fsync on; generic format, to nowhere");
        long began = System.nanoTime();
        ShippingList list = making.create(set.campaign(), set.list(ListFormat.GENERIC, clock.today()), clerk);
        long created = System.nanoTime();
        approve(set, list, clerk);
        long approved = System.nanoTime();
        export.produce(list.id(), clerk);
        long produced = System.nanoTime();
        var threads = ManagementFactory.getThreadMXBean();
        ListFetching.Fetch fetch = fetching.begin(list.id(), clerk);
        long cpu = threads.getCurrentThreadCpuTime();
        long granted = System.nanoTime();
        fetch.writeTo(OutputStream.nullOutputStream());
        long streamed = System.nanoTime();
        cpu = threads.getCurrentThreadCpuTime() - cpu;
        // Once more, with collections in between: they would slow the rate down.
        HeapWatch watch = new HeapWatch();
        fetching.begin(list.id(), clerk).writeTo(watch);
        bench.line("made        %.1f s, opening and laying out for the first time", (created - began) / 1e9);
        bench.line("produced    %.0f rows/s", rows / ((produced - approved) / 1e9));
        bench.line(
                "streamed    %.0f rows/s, %.3f CPU-ms a row in the streaming thread",
                rows / ((streamed - granted) / 1e9), cpu / 1e6 / rows);
        bench.line("live heap   at most %.1f MiB, %.1f more than before", watch.most / MIB, watch.growth() / MIB);
        bench.show();
        // What is granted is held as ids; the details themselves never stand in memory together.
        assertThat(watch.growth()).isLessThan(20L * 1024 * 1024 + rows * BYTES_A_ROW / 10);
    }

    /** Approvals ask whether people hold their roles, so these are real. */
    private UUID member(Staged set, String role) {
        return staff.prepare(
                        "bench-" + role + "-" + set.campaign(),
                        "Bench",
                        "a long sentence of somebody",
                        List.of(Role.in(set.division(), role)))
                .member();
    }

    private void approve(Staged set, ShippingList list, Stage.Everybody clerk) {
        if (export.needsApproval(list)) {
            UUID manager = member(set, RoleNames.MANAGER);
            approvals.approve(
                    new Present(manager),
                    export.requestApproval(list.id(), clerk),
                    dev.todoke.staff.Approval.Reason.AS_PLANNED);
        }
    }

    /** Somebody who has proved presence; what that takes is not measured here. */
    private record Present(UUID member) implements Authority {
        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.STAFF, member);
        }

        @Override
        public boolean permits(Operation operation) {
            return true;
        }
    }

    /** Looks at the live heap once in a while. */
    private static final class HeapWatch extends OutputStream {

        private static final long EVERY = 2L * 1024 * 1024;

        private final long before = live();
        private long written;
        private long next = EVERY;
        private long most = before;

        @Override
        public void write(int b) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int count) {
            written += count;
            if (written > next) {
                next += EVERY;
                most = Math.max(most, live());
            }
        }

        long growth() {
            return most - before;
        }

        private static long live() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
