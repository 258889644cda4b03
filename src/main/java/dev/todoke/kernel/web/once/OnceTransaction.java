package dev.todoke.kernel.web.once;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Marks the key in every transaction of its request, as the last thing before the commit. Work and mark are committed
 * together or not at all, and an attempt that lost its key to another one cannot commit.
 */
@ApplicationScoped
class OnceTransaction {

    private final Once once;
    private final KeyTable table;
    private final TransactionSynchronizationRegistry transactions;

    OnceTransaction(Once once, KeyTable table, TransactionSynchronizationRegistry transactions) {
        this.once = once;
        this.table = table;
        this.transactions = transactions;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        Once.Held held = once.held();
        if (held != null) {
            transactions.registerInterposedSynchronization(new Mark(held));
        }
    }

    private final class Mark implements Synchronization {

        private final Once.Held held;

        Mark(Once.Held held) {
            this.held = held;
        }

        @Override
        public void beforeCompletion() {
            if (!table.apply(held)) {
                throw new Refusal(ProblemType.STILL_RUNNING);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == jakarta.transaction.Status.STATUS_COMMITTED) {
                once.applied();
            }
        }
    }
}
