package dev.todoke.vault;

import dev.todoke.vault.envelope.Attestation;
import dev.todoke.vault.envelope.CannotOpen;
import dev.todoke.vault.envelope.Suite;
import dev.todoke.vault.store.KeySet;
import dev.todoke.vault.store.KeyStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whether every wrapped key still opens and every door key is attested. Opens no body. */
@ApplicationScoped
public class Verification {

    private final KeyRing ring;
    private final ScopeKeys scopeKeys;
    private final RecordKeys recordKeys;
    private final DataKeys dataKeys;
    private final KeyAnchors anchors;

    Verification(KeyRing ring, ScopeKeys scopeKeys, RecordKeys recordKeys, DataKeys dataKeys, KeyAnchors anchors) {
        this.ring = ring;
        this.scopeKeys = scopeKeys;
        this.recordKeys = recordKeys;
        this.dataKeys = dataKeys;
        this.anchors = anchors;
    }

    /** Counts only. */
    public record Report(
            long recordKeys, long unopenable, long scopeKeys, long unattested, long journal, boolean anchored) {

        public boolean isSound() {
            return unopenable == 0 && unattested == 0 && anchored;
        }
    }

    public Report run() {
        KeyStore store = ring.store();
        long total = 0;
        long unopenable = 0;
        List<RecordKey> batch = next(new RecordKey.Key(RecordRef.NOBODY, 0));
        while (!batch.isEmpty()) {
            total += batch.size();
            unopenable += batch.stream().filter(row -> !opens(row)).count();
            batch = next(batch.get(batch.size() - 1).key());
        }
        List<ScopeKey> rows = QuarkusTransaction.requiringNew().call(scopeKeys::all);
        long unattested = rows.stream().filter(row -> !isAttested(store, row)).count();
        boolean anchored = QuarkusTransaction.requiringNew()
                .call(() -> anchors.current()
                        .filter(a -> a.store().equals(store.id())
                                && a.journalPosition() == store.journal().position()
                                && a.journalHash().equals(store.journal().hash()))
                        .isPresent());
        return new Report(
                total, unopenable, rows.size(), unattested, store.journal().position(), anchored);
    }

    private List<RecordKey> next(RecordKey.Key after) {
        return QuarkusTransaction.requiringNew().call(() -> recordKeys.next(null, after));
    }

    private boolean opens(RecordKey row) {
        try {
            StoredKeys.wipe(dataKeys.unwrap(row));
            return true;
        } catch (CannotOpen e) {
            return false;
        }
    }

    private static boolean isAttested(KeyStore store, ScopeKey row) {
        byte[] shown = row.publicKey();
        byte[] attestation = row.attestation();
        if (shown == null || attestation == null) {
            return row.suite() == Suite.DESK;
        }
        return store.require(StoredKeys.SIGNING).named(StoredKeys.ATTESTATION).stream()
                .map(KeySet.Entry::shown)
                .anyMatch(signer -> Attestation.holds(signer, row.scope(), row.version(), shown, attestation));
    }
}
