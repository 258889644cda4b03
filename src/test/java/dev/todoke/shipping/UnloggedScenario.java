package dev.todoke.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.audit.LogReport;
import dev.todoke.audit.LogVerification;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.shipping.Stage.Staged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A leaf is taken away before it has its place in the tree: the row of the deed still tells. */
abstract class UnloggedScenario {

    @Inject
    Stage stage;

    @Inject
    ListMaking making;

    @Inject
    ListExport export;

    @Inject
    ListFetching fetching;

    @Inject
    LogVerification verification;

    @Inject
    EntityManager database;

    @Inject
    TodokeClock clock;

    private UUID list;

    @BeforeEach
    void aListFetchedTwice() throws IOException {
        Staged set = stage.answered(1);
        list = making.create(set.campaign(), set.list(ListFormat.GENERIC, clock.today()), set.person())
                .id();
        export.produce(list, set.person());
        for (int i = 0; i < 2; i++) {
            fetching.begin(list, set.person()).writeTo(OutputStream.nullOutputStream());
        }
    }

    /** Others leave rows in the same database whose leaves they have swept away. */
    private long unlogged() {
        return verification.run(null, List.of()).findings().stream()
                .filter(found -> found.fault() == LogReport.Fault.UNLOGGED)
                .mapToLong(LogReport.Finding::at)
                .sum();
    }

    /** One of two; the other is still there, of the same list and the same person. It comes back, for those who read on. */
    private void found(String action) {
        long before = unlogged();
        UUID leaf = QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "select l.id from AuditLeaf l where l.object = ?1 and l.action = ?2 order by l.id desc",
                                UUID.class)
                        .setParameter(1, list)
                        .setParameter(2, action)
                        .setMaxResults(1)
                        .getSingleResult());
        belongs(leaf, UUID.randomUUID());
        try {
            assertThat(unlogged()).isEqualTo(before + 1);
        } finally {
            belongs(leaf, list);
        }
        assertThat(unlogged()).isEqualTo(before);
    }

    private void belongs(UUID leaf, UUID object) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update audit_leaf set object = ?1 where id = ?2")
                        .setParameter(1, object)
                        .setParameter(2, leaf)
                        .executeUpdate());
    }

    @Test
    void eachFetchHasALeafOfItsOwn() {
        found("list.fetch");
    }

    @Test
    void eachWholeFileHasALeafOfItsOwn() {
        found("list.fetched");
    }

    @Test
    void aListThatWasLaidOutHasOne() {
        found("list.produce");
    }
}
