package dev.todoke.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.Stage.Staged;
import dev.todoke.staff.Authorities;
import dev.todoke.staff.RequestedApprovals;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import dev.todoke.support.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How fast a list streams, and that its length does not show in the heap: {@code ./mvnw verify -Pbench}. */
@Tag("bench")
@QuarkusTest
@TestProfile(OnPostgres.class)
class ListStreamBenchTest {

    private static final Logger LOG = Logger.getLogger(ListStreamBenchTest.class);
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

    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 100_000})
    void genericRowsPerSecond(int rows) throws IOException {
        Staged set = stage.answeredInBulk(rows);
        long began = System.nanoTime();
        ShippingList list = making.create(set.campaign(), set.list(ListFormat.GENERIC, clock.today()), set.person());
        long created = System.nanoTime();
        approve(set, list);
        long approved = System.nanoTime();
        export.produce(list.id(), set.person());
        long produced = System.nanoTime();
        ListFetching.Fetch fetch = fetching.begin(list.id(), set.person());
        long granted = System.nanoTime();
        HeapWatch watch = new HeapWatch();
        fetch.writeTo(watch);
        long streamed = System.nanoTime();
        LOG.infof(
                "bench list rows=%d derive+create=%.1fs produce=%.0f rows/s begin=%.1fs stream=%.0f rows/s heap+%dKiB",
                rows,
                (created - began) / 1e9,
                rows / ((produced - approved) / 1e9),
                (granted - produced) / 1e9,
                rows / ((streamed - granted) / 1e9),
                watch.growth() / 1024);
        // What is granted is held as ids; the details themselves never stand in memory together.
        assertThat(watch.growth()).isLessThan(20L * 1024 * 1024 + rows * BYTES_A_ROW / 10);
    }

    private void approve(Staged set, ShippingList list) {
        if (export.needsApproval(list)) {
            var manager = staff.prepare(
                    "bench-" + set.campaign(),
                    "Bench",
                    "a long sentence of somebody",
                    List.of(Role.in(set.division(), RoleNames.MANAGER)));
            approvals.approve(authorities.of(manager.member(), null), export.requestApproval(list.id(), set.person()));
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
