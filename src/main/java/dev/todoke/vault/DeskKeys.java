package dev.todoke.vault;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import dev.todoke.vault.envelope.Suite;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which version of a scope's desk key seals now; remembered for a minute, because an import seals thousands in a row. */
@ApplicationScoped
class DeskKeys {

    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final ScopeKeys scopeKeys;
    private final RawClock clock;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    DeskKeys(ScopeKeys scopeKeys, RawClock clock) {
        this.scopeKeys = scopeKeys;
        this.clock = clock;
    }

    private record Known(int version, long readAt) {}

    int version(UUID scope) {
        Known here = known.get(scope);
        if (here == null || clock.ticks() - here.readAt() >= FRESH) {
            int version = scopeKeys
                    .active(scope, Suite.DESK)
                    .orElseThrow(() -> new Refusal(ProblemType.NOT_READY))
                    .version();
            here = new Known(version, clock.ticks());
            known.put(scope, here);
        }
        return here.version();
    }

    void forget(UUID scope) {
        known.remove(scope);
    }
}
