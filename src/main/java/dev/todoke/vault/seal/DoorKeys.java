package dev.todoke.vault.seal;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import dev.todoke.vault.ScopeKey;
import dev.todoke.vault.ScopeKeys;
import dev.todoke.vault.envelope.Attestation;
import dev.todoke.vault.envelope.Suite;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The public keys that the door seals to, believed only when attested, and read anew after a minute. */
@ApplicationScoped
class DoorKeys {

    private static final Logger LOG = Logger.getLogger(DoorKeys.class);
    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final ScopeKeys scopeKeys;
    private final DoorSecrets secrets;
    private final RawClock clock;
    private final Map<UUID, DoorKey> known = new ConcurrentHashMap<>();

    DoorKeys(ScopeKeys scopeKeys, DoorSecrets secrets, RawClock clock) {
        this.scopeKeys = scopeKeys;
        this.secrets = secrets;
        this.clock = clock;
    }

    record DoorKey(int version, byte[] publicKey, long readAt) {}

    DoorKey of(UUID scope) {
        DoorKey key = known.get(scope);
        return key != null && clock.ticks() - key.readAt() < FRESH ? key : readAgain(scope);
    }

    DoorKey readAgain(UUID scope) {
        DoorKey key = scopeKeys.active(scope, Suite.DOOR).map(this::believed).orElseThrow(() -> {
            LOG.errorf("Scope %s has no door key, nothing can be sealed for it", scope);
            return new Refusal(ProblemType.UNAVAILABLE);
        });
        known.put(scope, key);
        return key;
    }

    private DoorKey believed(ScopeKey row) {
        byte[] shown = row.publicKey();
        byte[] attestation = row.attestation();
        if (shown == null || attestation == null || !isAttested(row, shown, attestation)) {
            LOG.errorf(
                    "The door key %d of scope %s is not attested or has expired; a desk must renew it",
                    row.version(), row.scope());
            throw new Refusal(ProblemType.UNAVAILABLE);
        }
        return new DoorKey(row.version(), shown, clock.ticks());
    }

    private boolean isAttested(ScopeKey row, byte[] shown, byte[] attestation) {
        return !clock.now().isAfter(Attestation.notAfter(attestation))
                && secrets.attesters().stream()
                        .anyMatch(a -> Attestation.holds(a, row.scope(), row.version(), shown, attestation));
    }
}
