package dev.todoke.retention;

import dev.todoke.audit.Notes;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.vault.RecordKeys;
import dev.todoke.vault.RecordRef;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Erases notes beside leaves of the log on the day after their last one. Nothing while the clocks are in doubt. */
@ApplicationScoped
class NoteSweep implements ClockTask {

    private static final int SOME = 500;

    private final ClockGuard guard;
    private final Notes notes;
    private final RecordKeys keys;

    NoteSweep(ClockGuard guard, Notes notes, RecordKeys keys) {
        this.guard = guard;
        this.notes = notes;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "retention.notes";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Set<OperationCode> operations() {
        return Set.of(OperationCode.ERASE);
    }

    @Override
    public void run(Authority authority) {
        if (guard.check(authority.actor()).isEmpty()) {
            return;
        }
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> some(authority)) == SOME;
        }
    }

    private int some(Authority authority) {
        List<UUID> due = notes.due(SOME);
        if (!due.isEmpty()) {
            authority.require(new Operation(
                    OperationCode.ERASE, RecordRef.INSTANCE, RecordRef.INSTANCE, Sha256.ofIds(due), due.size()));
            notes.delete(due, authority.actor());
            keys.forget(due);
        }
        return due.size();
    }
}
